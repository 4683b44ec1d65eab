/**
 * What guessing programs try first, folded (no tone marks, lower case, no blanks): words at the top of the
 * published lists of leaked passwords, their Vietnamese sisters, and the words of this product and trade.
 * A password is judged by what is left when these are taken out, so each word covers its whole family.
 */
const ENGLISH = `password passwort passw0rd passphrase letmein welcome admin administrator root user guest test
testing login signin secret private master monkey dragon shadow sunshine princess superman batman football
baseball soccer hockey iloveyou loveyou lovely love trustno1 access default changeme changeit temporary temp
computer internet server system database windows microsoft google facebook youtube samsung iphone android
apple android network office account service manager director company business money dollar summer winter
spring autumn monday tuesday wednesday thursday friday saturday sunday january february march april june july
august september october november december hello hellothere freedom whatever nothing starwars pokemon naruto
michael jordan jennifer jessica charlie daniel thomas robert ashley william matthew anthony george hunter
killer ranger buster tigger ginger pepper cookie cheese chicken orange banana purple silver golden diamond
flower butterfly angel angels heaven blessed jesus christ church forever family mother father brother sister
baby babygirl friend friends please security secure qazwsx zaq1 asdf qwer abc123 p455 correct horse battery
staple thequickbrownfox lorem ipsum dolor god king queen star moon magic mustang ferrari porsche mercedes
honda yamaha toyota liverpool chelsea arsenal barcelona realmadrid manchester messi ronaldo neymar`

const VIETNAMESE = `matkhau matkhaumoi matkhaucua khongbiet khongco khongnho khongquen bimat baomat dangnhap
taikhoan nguoidung quantri quantrivien giamdoc truongphong phogiamdoc nhanvien canbo congchuc congan cand
bodoi bienphong canhsat quandoi uybannhandan uyban ubnd hdnd soyte soldtbxh laodong thuongbinh xahoi yte
vietnam vietnamese vnpt viettel mobifone vinaphone hanoi saigon sapa hochiminh tphcm bachho bacho hue thuathien
thuathienhue danang haiphong cantho nhatrang dalat quangbinh quangtri quangnam quangninh nghean hatinh
thanhhoa namdinh thaibinh haiduong hungyen bacninh bacgiang langson caobang laocai yenbai tuyenquang hagiang
dienbien sonla laichau hoabinh phutho vinhphuc thainguyen backan ninhbinh hanam binhdinh phuyen khanhhoa
ninhthuan binhthuan gialai daklak kontum lamdong binhduong dongnai tayninh longan tiengiang bentre travinh
vinhlong dongthap angiang kiengiang haugiang soctrang baclieu camau phuquoc vungtau
anhyeuem emyeuanh yeuanh yeuem yeunhau toiyeuem mottraitim traitim tinhyeu yeu nhoem nhoanh vochong voyeu
chongyeu conyeu bame giadinh cogai contrai congai anhtrai emgai maimai mottinhyeu hanhphuc maymanh phatdat
phattai loclocphat tailoc thanhcong chienthang chucmungnammoi nammoi tetnguyendan hoahong hoasen hoamai hoadao
bongda doituyen vodich quyetthang docduoc tudo docLap doclap tudohanhphuc conghoaxahoichunghia dangcongsan
nguyen tran pham hoang phan huynh truong dinh duong minhhoang minhanh tuananh ngocanh thanhtrung hoanganh
quanghuy ducanh quocanh thuylinh huonggiang thanhtung sontung mtp blackpink bts motconvit chicken concho conmeo
chaobuoisang xinchao camon tambiet deptrai xinhgai xinhdep`

const TRADE = `duongve nannhan muaban muabannguoi buonnguoi hotro tiepnhan xacminh hoso nguoive trove
tinhthanhpho xaphuong traffick trafficking victim return returnee shelter demo hethong phanmem`

const words = (text: string) =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length >= 3)

export const DENIED: readonly string[] = [...new Set([ENGLISH, VIETNAMESE, TRADE].flatMap(words))]
