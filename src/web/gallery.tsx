import { useState } from 'react'
import { z } from 'zod'
import { type Day, isDay, isPartialDate } from '../kernel/day.ts'
import { Answer, type Answered } from '../kit/answer.tsx'
import { AreaPicker, type AreaValue } from '../kit/area-picker.tsx'
import { Actions, Card, PageTitle } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Check, Checks } from '../kit/checks.tsx'
import { Choice } from '../kit/choice.tsx'
import { DayField } from '../kit/day-field.tsx'
import { DraftBanner, useDraft } from '../kit/draft.tsx'
import { Form, useForm } from '../kit/form.tsx'
import type { IconName } from '../kit/icon.tsx'
import { PartialDateField } from '../kit/partial-date-field.tsx'
import { Select } from '../kit/select.tsx'
import { TextArea } from '../kit/text-area.tsx'
import { TextField } from '../kit/text-field.tsx'
import { TimeField } from '../kit/time-field.tsx'
import { toast } from '../kit/toast.tsx'
import { GalleryBlocks } from './gallery-blocks.tsx'
import { LangSwitch } from './lang-switch.tsx'
import { Mark } from './mark.tsx'
import { NavBar, NavRail } from './navigation.tsx'
import type { NavKey, Screen } from './screens.ts'

/** Every part of the kit on one page, for those who build screens. Invented content; never shipped. */
const schema = z.object({
  place: z.string().min(1).max(200),
  day: z.string().refine(isDay, 'err.day'),
  time: z.string().optional(),
  path: z.enum(['border', 'self', 'rescue']),
  needs: z.array(z.enum(['food', 'health', 'shelter'])).min(1),
  born: z.string().refine(isPartialDate, 'err.partial-date').optional(),
  note: z.string().max(2000).optional(),
  lang: z.enum(['vi', 'mong', 'thai']).optional(),
  told: z.boolean(),
})

const entry = (path: string, text: NavKey, icon: IconName): Screen => ({
  path,
  may: 'signed-in',
  nav: { text, icon },
  show: () => <p />,
})

const SAMPLE = [
  entry('/kit', 'nav.work', 'work'),
  entry('/find', 'nav.find', 'search'),
  entry('/files', 'nav.files', 'file'),
  entry('/plan', 'nav.plan', 'chart'),
  entry('/agencies', 'nav.agencies', 'building'),
  entry('/people', 'nav.people', 'people'),
]

export const Gallery = () => (
  <div className="shell">
    <header className="top">
      <div className="header">
        <span className="brand">
          <Mark />
          <span className="brand-name">Đường Về</span>
        </span>
        <div className="header-end">
          <LangSwitch />
        </div>
      </div>
    </header>
    <div className="shell-body">
      <NavRail screens={SAMPLE} />
      <main id="content" className="stack">
        <PageTitle under="Nội dung ở trang này là minh hoạ, không có thật.">Bộ khung màn hình</PageTitle>
        <GalleryBlocks />
        <GalleryForm />
        <GalleryAnswers />
      </main>
    </div>
    <NavBar screens={SAMPLE} />
  </div>
)

const GalleryForm = () => {
  const form = useForm({
    schema,
    start: { place: '', day: '', time: '', needs: [], born: '', note: '', told: false },
  })
  const draft = useDraft({ form, key: 'gallery' })
  return (
    <Card title="Tiếp nhận (minh hoạ)">
      <Form
        form={form}
        label="Tiếp nhận"
        onSend={async () => {
          await draft.drop()
          toast('Đã gửi.')
          return { ok: true, value: undefined }
        }}
      >
        <DraftBanner draft={draft} />
        <TextField
          {...form.field('place')}
          label="Nơi tiếp nhận"
          hint="Tên xã, đồn, cửa khẩu hoặc cơ sở."
          why="Để biết cơ quan nào phải làm bước tiếp theo và tính thời hạn."
          example="Đồn Biên phòng Nhâm"
          law="Điều 26 Luật 53/2024/QH15"
        />
        <div className="columns">
          <DayField {...form.field('day')} label="Ngày tiếp nhận" today={'2026-11-24' as Day} />
          <TimeField {...form.field('time')} label="Giờ tiếp nhận" />
        </div>
        <Choice
          {...form.field('path')}
          label="Người được tiếp nhận đến bằng đường nào?"
          options={[
            { value: 'border', text: 'Nước ngoài trao trả ở cửa khẩu', hint: 'Có biên bản trao trả.' },
            { value: 'self', text: 'Tự đến khai báo' },
            { value: 'rescue', text: 'Được giải cứu' },
          ]}
        />
        <Checks
          {...form.field('needs')}
          label="Cần gì ngay bây giờ?"
          options={[
            { value: 'food', text: 'Ăn, mặc, vật dụng cá nhân' },
            { value: 'health', text: 'Khám, chữa bệnh' },
            { value: 'shelter', text: 'Chỗ ở an toàn' },
          ]}
        />
        <PartialDateField {...form.field('born')} label="Ngày sinh" />
        <Select
          {...form.field('lang')}
          label="Ngôn ngữ cần phiên dịch"
          options={[
            { value: 'vi', text: 'Không cần, nói được tiếng Việt' },
            { value: 'mong', text: 'Tiếng Mông' },
            { value: 'thai', text: 'Tiếng Thái' },
          ]}
        />
        <TextArea
          {...form.field('note')}
          label="Ghi chú"
          hint="Không yêu cầu kể lại chi tiết gây tổn thương."
        />
        <Check {...form.field('told')} label="Đã đọc cho người được tiếp nhận nghe các quyền của họ" />
        <Actions>
          <Button kind="main" type="submit" busy={form.sending}>
            Tiếp nhận
          </Button>
          <Button whyNot="Cần có quyết định của Công an tỉnh. Người bổ sung: cán bộ điều phối.">
            Chuyển tuyến
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}

const PROVINCES = [
  { code: '46', name: 'Thành phố Huế' },
  { code: '48', name: 'Thành phố Đà Nẵng' },
]
const COMMUNES = [
  { code: '19774', name: 'Phường Thuận Hoá' },
  { code: '20056', name: 'Xã A Lưới 1' },
  { code: '20050', name: 'Xã A Lưới 2' },
  { code: '19900', name: 'Phường Hoá Châu' },
  { code: '19930', name: 'Phường Mỹ Thượng' },
]

const GalleryAnswers = () => {
  const [area, setArea] = useState<AreaValue>({})
  const [name, setName] = useState<Answered<string> | undefined>(undefined)
  const [phone, setPhone] = useState<Answered<string> | undefined>({ is: 'withheld' })
  const [born, setBorn] = useState('2004')
  const [notKnown, setNotKnown] = useState(false)
  return (
    <Card title="Bốn cách để trống">
      <Answer label="Họ và tên" empty="" value={name} onChange={setName} why="Để gọi người ấy đúng tên.">
        {(bind) => <TextField {...bind} />}
      </Answer>
      <Answer label="Số điện thoại" empty="" value={phone} onChange={setPhone}>
        {(bind) => <TextField {...bind} type="tel" width="medium" num />}
      </Answer>
      <PartialDateField
        label="Năm sinh của trẻ đi cùng"
        value={born}
        onChange={setBorn}
        notKnown={notKnown}
        onNotKnown={setNotKnown}
      />
      <AreaPicker
        label="Nơi muốn về"
        provinces={PROVINCES}
        loadCommunes={async () => COMMUNES}
        value={area}
        onChange={setArea}
      />
    </Card>
  )
}
