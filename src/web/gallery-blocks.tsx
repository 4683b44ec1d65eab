import { useState } from 'react'
import type { Day } from '../kernel/day.ts'
import { Badge, DeadlineBadge } from '../kit/badge.tsx'
import { Banner } from '../kit/banner.tsx'
import { Card, EmptyState, Facts, Num } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { CopyCode } from '../kit/copy-code.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { dayText, moneyText } from '../kit/format.ts'
import { RevealBox } from '../kit/reveal-box.tsx'
import { Skeleton } from '../kit/skeleton.tsx'
import { Stepper } from '../kit/stepper.tsx'
import { Tabs } from '../kit/tabs.tsx'
import { Timeline } from '../kit/timeline.tsx'

const TODAY = '2026-11-24' as Day

const ROWS = [
  {
    code: 'DV-7K2M-Q4',
    alias: 'Hoa Sim',
    commune: 'Xã A Lưới 1',
    due: '2026-11-22' as Day,
    money: 5_100_000,
  },
  {
    code: 'DV-3N8P-W1',
    alias: 'Mây Trắng',
    commune: 'Phường Thuận Hoá',
    due: '2026-11-25' as Day,
    money: 900_000,
  },
  { code: 'DV-9T5R-H7', alias: 'Sông Hương', commune: 'Xã Nam Đông', due: '2027-01-08' as Day, money: 0 },
]

export const GalleryBlocks = () => (
  <>
    <Card>
      <div className="row apart">
        <div className="stack tight">
          <CopyCode code="DV-7K2M-Q4" />
          <h2>Hoa Sim</h2>
        </div>
        <DeadlineBadge due={'2026-11-25' as Day} today={TODAY} article="Điều 28 khoản 1" what="Xác minh" />
      </div>
      <Stepper
        label="Các bước của hồ sơ"
        steps={[
          { text: 'Tiếp nhận', state: 'done', note: '22/11/2026' },
          { text: 'Xác minh', state: 'now', note: 'hạn 25/11/2026' },
          { text: 'Xác định nạn nhân', state: 'later' },
          { text: 'Hỗ trợ', state: 'later' },
        ]}
      />
      <Tabs
        label="Các phần của hồ sơ"
        tabs={[
          { to: '/kit', text: 'Tóm tắt' },
          { to: '/kit/timeline', text: 'Diễn biến', count: 4 },
          { to: '/kit/papers', text: 'Giấy tờ' },
          { to: '/kit/needs', text: 'Nhu cầu, hỗ trợ' },
        ]}
      />
      <Facts
        rows={[
          { label: 'Cơ quan đang giữ', value: 'Công an thành phố Huế (minh hoạ)' },
          { label: 'Chế độ', value: <Badge tone="info">Luật 2024</Badge> },
          {
            label: 'Họ và tên thật',
            value: (
              <RevealBox
                label="Xem họ tên thật"
                hidden={<span className="muted">Đang dùng bí danh</span>}
                reveal={async () => 'Đào Thị Huế (hư cấu)'}
              />
            ),
          },
        ]}
      />
    </Card>
    <Card title="Trạng thái và thời hạn">
      <div className="row">
        <Badge>Chưa bắt đầu</Badge>
        <Badge tone="info" icon="info">
          Mới
        </Badge>
        <Badge tone="warn" icon="clock">
          Chờ trả lời
        </Badge>
        <Badge tone="good" icon="check">
          Đã xác định
        </Badge>
        <Badge tone="danger" icon="alert">
          Quá hạn
        </Badge>
      </div>
      <div className="stack tight">
        <DeadlineBadge due={'2026-11-22' as Day} today={TODAY} article="Điều 27 khoản 3" />
        <DeadlineBadge due={TODAY} today={TODAY} what="Báo Công an tỉnh" />
        <DeadlineBadge due={'2027-01-08' as Day} today={TODAY} />
        <DeadlineBadge due={'2026-11-20' as Day} today={TODAY} alert="met" />
      </div>
      <Banner tone="warn" title="Có hồ sơ gần giống" actions={<Button>Xem hồ sơ</Button>}>
        <p>Cùng năm sinh, cùng xã. Xin xem trước khi lập hồ sơ mới.</p>
      </Banner>
      <Banner tone="danger">Không nối được với máy chủ. Những gì anh/chị đã điền vẫn còn.</Banner>
      <Banner tone="good">Đã đọc quyền cho người được tiếp nhận.</Banner>
    </Card>
    <Card title="Hồ sơ của đơn vị">
      <DataTable
        caption="Hồ sơ đang giữ"
        hideCaption
        rows={ROWS}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'alias',
            head: 'Bí danh',
            asTitle: true,
            sortBy: (row) => row.alias,
            cell: (row) => row.alias,
          },
          { key: 'code', head: 'Mã hồ sơ', cell: (row) => <span className="code">{row.code}</span> },
          { key: 'commune', head: 'Xã, phường', cell: (row) => row.commune },
          {
            key: 'due',
            head: 'Thời hạn',
            sortBy: (row) => row.due,
            cell: (row) => <DeadlineBadge due={row.due} today={TODAY} />,
          },
          {
            key: 'money',
            head: 'Đã chi',
            num: true,
            sortBy: (row) => row.money,
            cell: (row) => moneyText(row.money),
          },
        ]}
      />
      <EmptyState title="Chưa có hồ sơ nào quá hạn" action={<Button icon="plus">Tiếp nhận</Button>}>
        Hồ sơ quá hạn sẽ hiện ở đây.
      </EmptyState>
      <Skeleton />
    </Card>
    <div className="columns">
      <Card title="Diễn biến">
        <Timeline
          label="Diễn biến"
          items={[
            {
              id: '1',
              when: '14:30, 24/11/2026',
              title: 'Gửi công văn xác minh',
              office: 'Công an thành phố Huế',
              icon: 'file',
              body: <p>Đề nghị trả lời trước {dayText('2026-12-01' as Day, { weekday: 'vi' })}.</p>,
            },
            { id: '2', when: '09:05, 23/11/2026', title: 'Cấp đồ dùng thiết yếu', office: 'Xã A Lưới 1' },
            {
              id: '3',
              when: '16:42, 22/11/2026',
              title: 'Tiếp nhận',
              office: 'Đồn Biên phòng (minh hoạ)',
              icon: 'people',
            },
          ]}
        />
      </Card>
      <GalleryButtons />
    </div>
  </>
)

const GalleryButtons = () => {
  const [isOpen, setOpen] = useState(false)
  return (
    <Card title="Nút và hộp thoại">
      <div className="row">
        <Button kind="main" onClick={() => setOpen(true)}>
          Mở hộp thoại
        </Button>
        <Button icon="print">In</Button>
        <Button kind="quiet">Bỏ qua</Button>
        <Button kind="danger">Đóng hồ sơ</Button>
        <Button small>Nút nhỏ</Button>
        <Button busy>Gửi</Button>
      </div>
      <p>
        Số liệu: <Num>1.234.567,8</Num>
      </p>
      <Disclosure summary="Căn cứ pháp lý">
        <p>Nội dung mở ra khi cần.</p>
      </Disclosure>
      <Disclosure summary="Ai xem được hồ sơ này?">
        <p>Danh sách ở đây.</p>
      </Disclosure>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title="Xem họ tên thật"
        actions={
          <>
            <Button kind="main" onClick={() => setOpen(false)}>
              Xem
            </Button>
            <Button kind="quiet" onClick={() => setOpen(false)}>
              Thôi
            </Button>
          </>
        }
      >
        <p>Lần xem này được ghi vào nhật ký. Xin nêu lý do.</p>
      </Dialog>
    </Card>
  )
}
