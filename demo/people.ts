import type { RoleCode } from '../src/agency/roles.ts'

/** An invented officer with one post; the demo's sign-in page offers each of them with one click. */
export type DemoOfficer = {
  readonly login: string
  readonly name: string
  readonly role: RoleCode
  /** The role in words, as the start of the server lists it. */
  readonly roleVi: string
  /** Key in `agencies.ts`. */
  readonly agency: string
  readonly from: string
}

export const demoOfficers = [
  {
    login: 'xa-a-luoi-1',
    name: 'Hồ Thị Kăn Lý',
    role: 'commune-officer',
    roleVi: 'Cán bộ xã',
    agency: 'commune-20056',
    from: '2020-03-02',
  },
  {
    login: 'xa-phu-loc',
    name: 'Trương Thị Mỹ Lệ',
    role: 'commune-officer',
    roleVi: 'Cán bộ xã',
    agency: 'commune-20107',
    from: '2025-07-01',
  },
  {
    login: 'phuong-an-cuu',
    name: 'Tôn Thất Bảo',
    role: 'commune-officer',
    roleVi: 'Cán bộ phường',
    agency: 'commune-19815',
    from: '2025-07-01',
  },
  {
    login: 'cong-an-xa',
    name: 'A Viết Thành',
    role: 'commune-police',
    roleVi: 'Công an xã',
    agency: 'police-20056',
    from: '2025-07-01',
  },
  {
    login: 'bien-phong',
    name: 'Phạm Quốc Khánh',
    role: 'border-guard',
    roleVi: 'Bộ đội Biên phòng',
    agency: 'post-a-tram',
    from: '2022-01-04',
  },
  {
    login: 'cong-an-thanh-pho',
    name: 'Ngô Đình Trung',
    role: 'provincial-police',
    roleVi: 'Công an thành phố',
    agency: 'police',
    from: '2021-01-04',
  },
  {
    login: 'quan-ly-ho-so',
    name: 'Lê Thị Ngọc Hà',
    role: 'case-manager',
    roleVi: 'Quản lý hồ sơ của thành phố',
    agency: 'lead',
    from: '2021-01-04',
  },
  {
    // a result takes two: one proposes, another decides
    login: 'quan-ly-ho-so-hai',
    name: 'Huỳnh Thị Bích Liên',
    role: 'case-manager',
    roleVi: 'Quản lý hồ sơ của thành phố',
    agency: 'lead',
    from: '2021-01-04',
  },
  {
    login: 'cong-tac-xa-hoi',
    name: 'Nguyễn Khoa Diệu An',
    role: 'facility-worker',
    roleVi: 'Nhân viên công tác xã hội',
    agency: 'social-work',
    from: '2023-05-04',
  },
  {
    login: 'tro-giup-phap-ly',
    name: 'Võ Minh Tâm',
    role: 'legal-aid',
    roleVi: 'Trợ giúp viên pháp lý',
    agency: 'legal-aid',
    from: '2021-01-04',
  },
  {
    login: 'benh-vien',
    name: 'Đặng Thị Thu Sương',
    role: 'service-partner',
    roleVi: 'Đơn vị cung cấp dịch vụ',
    agency: 'hospital',
    from: '2024-01-02',
  },
  {
    login: 'thanh-tra',
    name: 'Bùi Văn Chính',
    role: 'inspector',
    roleVi: 'Thanh tra viên',
    agency: 'inspectorate',
    from: '2021-01-04',
  },
  {
    login: 'lanh-dao',
    name: 'Hoàng Trọng Nghĩa',
    role: 'leader',
    roleVi: 'Lãnh đạo',
    agency: 'committee',
    from: '2021-01-04',
  },
  {
    login: 'bao-ve-du-lieu',
    name: 'Cao Thị Minh Thư',
    role: 'data-protection',
    roleVi: 'Cán bộ bảo vệ dữ liệu cá nhân',
    agency: 'lead',
    from: '2023-07-03',
  },
  {
    login: 'quan-tri',
    name: 'Phan Anh Dũng',
    role: 'administrator',
    roleVi: 'Quản trị hệ thống',
    agency: 'lead',
    from: '2021-01-04',
  },
  {
    // giving a role takes two administrators
    login: 'quan-tri-hai',
    name: 'Mai Thị Hồng Thắm',
    role: 'administrator',
    roleVi: 'Quản trị hệ thống',
    agency: 'committee',
    from: '2022-03-01',
  },
] as const satisfies readonly DemoOfficer[]

export type OfficerKey = (typeof demoOfficers)[number]['login']
