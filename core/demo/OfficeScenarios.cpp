// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/ScenarioTexts.h"

namespace memnun::demo {

namespace {

constexpr QStringView kOfficeScenarios = uR"(
@ invoicefix 7 6
S [Fatura düzeltme|Faturadaki unvan yanlış|{invoice} numaralı fatura]
C {order} numaralı siparişin faturası [şahsım adına kesilmiş, şirket adına olmalıydı.|eksik unvanla düzenlenmiş.] Vergi numarasını sipariş notuna yazmıştım. Fatura no {invoice}. [Ay kapanmadan düzeltilmesi mümkün mü?|Muhasebecimiz bu hâliyle kabul etmiyor.]
A Notunuzu gözden kaçırmışız, özür dilerim. Faturayı iptal edip doğru unvanla yeniden düzenledik; e-fatura sisteminize bugün düşecek, PDF kopyası da ektedir. Bir bilgi daha yanlışsa lütfen hemen yazın.
F {invoice}.pdf
C [Yeni fatura geldi, bilgiler doğru. Teşekkürler.|Elimize ulaştı, teşekkür ederiz.]
@ invoicemissing 7 5
S [Faturam gelmedi|Fatura kopyası|E-arşiv fatura rica ediyorum]
C {date} tarihli {order} numaralı siparişimin faturası e-postama ulaşmadı. [Gereksiz klasörüne de baktım.|Garanti için saklamam gerekiyor.] PDF olarak gönderebilir misiniz?
A E-arşiv faturanız kayıtlı adresinize gönderilmiş ancak sunucunuz reddetmiş. PDF kopyasını şimdi ekledim, fatura numarası {invoice}. Aynı faturaya üyelik sayfanızdan da ulaşabilirsiniz.
F {invoice}.pdf
C [Aldım, teşekkürler.|Şimdi geldi, sağ olun.]
@ doublecharge 7 4 high
S [Karttan iki kez çekim|Çift ödeme|Hesabımdan iki defa para alındı]
C Dün akşam sipariş verirken sayfa dondu, tekrar denedim. Kartımdan {price} TL iki kez çekilmiş ama tek sipariş görünüyor: {order}. [İkinci tutarın iadesini rica ediyorum.|Ekstre kesilmeden düzelmesi benim için önemli.]
A İkinci işlem bankada provizyon olarak duruyor, bize tahsilat olarak geçmemiş. İptal talebini az önce ilettik; provizyon en geç {day} günü kalkacak. Kalkmazsa bana yazın, bankadan yazılı teyit alırım.
D [Provizyon kalktı, teşekkürler.|Düzeldi, ilginize teşekkür ederim.]
@ installment 7 4
S [Taksit seçenekleri|Kaç taksit yapıyorsunuz?|Ödeme hakkında]
C {product} için {price} TL görünüyor. [Kredi kartına kaç taksit yapıyorsunuz?|Peşin ödemede indirim var mı?] Havaleyle ödersem sipariş ne kadar süre bekletiliyor?
A Anlaşmalı kartlara peşin fiyatına 6 taksit yapıyoruz, havalede ise yüzde 3 indirim var. Havale siparişleri iki iş günü bekletilir, sonra otomatik olarak iptal olur. Açıklama kısmına sipariş numarasını yazmanız yeterli.
C [Net bilgi için teşekkürler.|Havaleyle ödeyeceğim, sağ olun.]
@ quoteoffice 11 6 company tag:kurumsal
S [Toplu alım teklifi|Fiyat teklifi talebi - {company}|Ofis için teklif]
C {company} olarak yeni ofisimiz için {count} adet {product} almayı planlıyoruz. [KDV dahil birim fiyatınızı, teslim süresini ve ödeme koşullarınızı rica ederiz.|Toplu alımda uyguladığınız iskontoyu öğrenmek isteriz.] Teslimat {district}/{city}. Kurulumun da teklife eklenmesini isteriz.
A İlginiz için teşekkür ederiz. {count} adet için liste fiyatı üzerinden yüzde 12 iskonto uygulayabiliyoruz; kurulum ve nakliye dahil, teslim süresi sipariş onayından sonra 15 iş günü. Ayrıntılı teklifi ekte bulabilirsiniz, 10 gün geçerlidir. [Sorularınız için doğrudan bana yazabilirsiniz.|Numune görmek isterseniz showroomumuza bekleriz.]
F teklif-{order}.pdf
C [Teklifi yönetime sunduk, hafta içinde döneceğiz.|Teklif uygun, siparişi onaylıyoruz. Proforma rica ederiz.]
A Dönüşünüz için teşekkür ederim. [Proforma ve sözleşme ekte, onayınızla üretime alıyoruz.|Proformayı ve sözleşmeyi ekte gönderiyorum, fiyatlar ayın sonuna kadar geçerli.]
F proforma-{order}.pdf sözleşme.pdf
T {company} teklifini takip et
@ quotehotel 11 4 company tag:kurumsal
S [Odalar için mobilya|{company} - yenileme projesi|Proje fiyatı]
C {company} yeni binasına taşınıyor, {count} odayı döşeyeceğiz. {product} ile birlikte komodin ve aydınlatma da alacağız. [Taşınma gününe kadar bitmesi şart.|Yangın yönetmeliğine uygun kumaş belgesi gerekiyor.] Proje fiyatı ve üretim takvimi paylaşabilir misiniz?
A Projeniz için bir keşif toplantısı yapmak isteriz; {day} günü size uyar mı? Belgeler ve üretim takvimi ekte. {count} oda için üretim 5 hafta, montaj 6 gün sürüyor. Toplam tutarı ölçüler netleşince iki gün içinde iletiriz.
F üretim-takvimi.pdf yangın-belgesi.pdf
C [{day} uygun, saat 14.00'te bekliyoruz.|Görüşme verimliydi, ölçüleri bugün gönderiyoruz.]
N Müşteri erken ödeme için ek iskonto istiyor. Elif Hanım yüzde 3'e kadar onay verdi.
T {company} için ölçüleri iste
@ quotecafe 11 4 company tag:kurumsal
S [Sandalye ve masa fiyatı|Yeni şube için mobilya|Adetli fiyat]
C Yeni şubemizin açılış hazırlığındayız, {count} adet {product} gerekiyor. [Dış mekânda kullanılabilir mi?|Aynı renkten bu adette stok var mı?] Açılışımız ay sonunda, yetişmesi önemli. Firma: {company}, {city}.
A Bu adet stoğumuzda hazır, renk {color}. {day} günü sevk edebiliriz. Adet fiyatında yüzde 10 indirim yaptım; kapalı alan için önerilir, dış mekânda tente altında kullanabilirsiniz.
C [Onaylıyoruz, fatura bilgilerini telefonla ileteceğim.|Çok iyi, {day} için anlaştık.]
@ account 7 3 company tag:kurumsal
S [Cari hesap ekstresi|Mutabakat|{company} cari hesap]
C {company} muhasebesinden yazıyorum. [Ay sonu mutabakatı için cari hesap ekstrenizi rica ederiz.|Kayıtlarımızda {invoice} numaralı faturanın karşılığı görünmüyor.] Bizdeki bakiye {price} TL alacak şeklinde.
A Ekstreyi ekte gönderiyorum. Aradaki fark {invoice} numaralı iade faturasından kaynaklanıyor, {date} tarihinde düzenlenmiş. Size ulaşmadıysa kopyasını da ekledim. Mutabıksanız formu imzalayıp dönmeniz yeterli.
F ekstre.pdf {invoice}.pdf
C [Mutabıkız, imzalı form ektedir.|Farkı bulduk, imzalı form ektedir.]
F mutabakat-imzalı.pdf
@ praise 1 6 praise low tag:teşekkür
S [Teşekkür|Ekibinize teşekkürler|Memnun kaldık]
C {product} aldık, [hem ürün hem teslimat dört dörtlüktü.|kurulumu yapan ekip çok titizdi, tek çöp bırakmadılar.] Genelde şikâyet yazılır, ben de teşekkür edeyim dedim. [Komşumuz da sipariş verecek.|Emeği geçen herkese selamlar.]
A Bu güzel sözleriniz bütün ekibin gününü güzelleştirdi, kurulum ekibimize de ilettim. Küçük bir teşekkür olarak bir sonraki alışverişiniz için yüzde 5 indirim tanımladım. İyi günlerde, güzel sofralarda kullanın.
@ praise2 1 4 praise low tag:teşekkür
S [Sorunum çözüldü, sağ olun|{agent} için teşekkür|Güzel hizmet]
C Geçen hafta yaşadığım sorunda bana yardımcı olan arkadaşınıza teşekkür etmek istedim. [Ben aramadan kendisi arayıp bilgi verdi.|Verdiği sözün hepsini tuttu.] Böyle hizmet kalmadı artık. Bundan sonra adresimiz belli.
A Çok naziksiniz, mesajınızı kendisine ve ekibimize okudum. İşimizi sevmemizin nedeni böyle müşteriler. Her zaman bekleriz.
@ complaint 9 5 courier high complaint tag:şikâyet
S [Şikâyet|Hizmetinizden memnun değilim|Bu kaçıncı yazışım]
C [Üçüncü kez yazıyorum, hâlâ sonuç yok.|Bir haftadır oyalanıyorum.] {order} numaralı siparişte önce tarih verildi, gelmedi; sonra başka tarih verildi, yine gelmedi. Telefonda yirmi dakika bekletildim. [Bu şekilde devam ederse tüketici hakem heyetine başvuracağım.|Bir daha alışveriş yapacağımı sanmıyorum.] Yetkili birinin aramasını istiyorum.
A Yaşadıklarınız için içtenlikle özür dilerim, haklısınız. Dosyanızı baştan sona ben üstlendim. Ürününüz {day} günü kendi aracımızla teslim edilecek ve teslimat ücretiniz iade edilecek. Öğleden sonra sizi bizzat arayacağım.
P Aradım, uzun konuştuk. Sakinleşti. Söz verdiğimiz gün mutlaka çıksın, sevkiyata yazdım.
D [Aradığınız için teşekkür ederim. Ürün geldi, konu kapandı.|Sonunda geldi. Keşke bu kadar uğraşmasaydık.]
T {order} teslimatını bizzat kontrol et
@ complaintteam 9 4 complaint tag:şikâyet
S [Kurulum ekibi hakkında şikâyet|Montaj ekibinin tavrı|Randevuya gelinmedi]
C Kurulum için saat 10.00–12.00 arası denmişti, ekip 15.30'da geldi ve haber de vermedi. [Ayakkabılarıyla içeri girdiler.|Duvarda matkap izi bıraktılar.] İzin alıp bekledim, bütün günüm gitti. Sipariş no {order}. Bunu bilmenizi istedim.
A Zamanınızı boşa harcadığımız için özür dileriz. Ekip şefiyle konuştum, önceki iş uzamış ama size haber verilmemesi kabul edilebilir değil. [Kurulum ücretinizi iade ettik.|Duvarın onarım masrafını karşılayacağız, faturasını göndermeniz yeterli.] Sizi kaybetmek istemeyiz.
C [Özrünüz için teşekkür ederim, konu benim için kapandı.|İlgilenmeniz güzel, teşekkürler.]
@ complaintprice 9 3 campaign complaint tag:şikâyet
S [Aldıktan iki gün sonra indirim|Fiyat farkı|Kampanya öncesi alan mağdur oldu]
C {product} ürününü {date} tarihinde {price} TL vererek aldım, iki gün sonra yüzde 20 indirime girdi. [Aradaki farkı iade etmeyi düşünür müsünüz?|Bilseydim beklerdim, kendimi aldatılmış hissediyorum.] Sipariş no {order}.
A Sizi anlıyorum. Teslimattan sonraki 7 gün içinde indirime giren ürünlerde farkı alışveriş çeki olarak veriyoruz. Çekinizi hesabınıza tanımladım, bir yıl geçerli. Nakit iade tercih ederseniz onu da konuşabiliriz.
C [Çek olur, teşekkürler.|Nakit olursa sevinirim.|Beklemiyordum, güzel bir davranış. Teşekkürler.]
@ member 1 4
S [Üyelik şifremi unuttum|Hesabıma giremiyorum|Üyelik sorunu]
C Siteye giremiyorum, "şifremi unuttum" dediğimde e-posta gelmiyor. [Adresim doğru, gereksiz klasörüne de baktım.|Telefon numaram değişti, belki ondandır.] Eski siparişlerimi görmem gerekiyor.
A Hesabınızda eski bir adres kayıtlıydı, bu yazdığınız adresle güncelledim. Şimdi yeniden denerseniz bağlantı birkaç dakika içinde gelecek. Bağlantı bir saat geçerli.
C [Girdim, teşekkürler.|Oldu, sağ olun.]
@ store 1 5
S [Mağaza çalışma saatleri|Showroom adresi|Mağazada görebilir miyim?]
C {product} ürününü almadan önce yakından görmek istiyoruz. [Pazar günü açık mısınız?|Showroomda sergileniyor mu?] {district} tarafından geleceğiz, otopark var mı?
A Showroomumuz hafta içi 09.00–18.00, cumartesi 10.00–15.00 arası açık, pazar kapalıyız. {product} ikinci katta sergileniyor. Binanın altında müşterilerimize ücretsiz otopark var. Bekleriz.
C [Cumartesi uğrayacağız, teşekkürler.|Teşekkürler, görüşmek üzere.]
@ data 1 2
S [Tanıtım mesajları|SMS almak istemiyorum|Kişisel verilerim hakkında]
C Bir süredir kampanya SMS'leri geliyor, almak istemiyorum. [Çıkış bağlantısına bastım ama devam etti.|Onay verdiğimi hatırlamıyorum.] Numaramın tanıtım listesinden silinmesini rica ederim.
A Tanıtım izninizi bütün kanallarda kapattım, İYS kaydınız da güncellendi. Siparişlerinizle ilgili bilgilendirmeler dışında mesaj almayacaksınız. Rahatsızlık için özür dileriz.
C [Teşekkür ederim.|Tamamdır, teşekkürler.]
@ supplier 1 2 company
S [İş birliği teklifi|Ürün kataloğumuz|Tedarikçi başvurusu]
C {company} olarak dekoratif aksesuar üretiyoruz. [Ürünlerimizi mağazanızda görmek isteriz.|Kataloğumuzu ve toptan fiyat listemizi paylaşmak isteriz.] Uygun olursanız {day} günü kısa bir görüşme yapabiliriz.
A İlginize teşekkür ederiz. Yeni tedarikçileri yılda iki kez değerlendiriyoruz, kataloğunuzu satın alma ekibimize ilettim. Değerlendirme sonucunda sizinle iletişime geçecekler.
@ gift 1 3
S [Hediye paketi|Hediye notu ekleyebilir miyiz?|Sürpriz teslimat]
C {product} siparişini kız kardeşime ev hediyesi olarak verdim, sipariş no {order}. [Pakete küçük bir not ekleyebilir misiniz?|Faturanın koliden çıkmamasını rica ederim, fiyatı görmesin.] Not: "Yeni evinizde mutlulukla oturun."
A Ne güzel bir düşünce! Notunuzu kartımıza el yazısıyla yazdık, faturayı da koliye koymayıp size e-postayla göndereceğiz. Teslimat {day} günü.
D [Kardeşim bayıldı, teşekkürler.|Paket bugün ulaşmış, notu görünce ağlamış. Çok incesiniz.]
)";

}  // namespace

QStringView officeScenarios()
{
    return kOfficeScenarios;
}

}  // namespace memnun::demo
