// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/ScenarioTexts.h"

namespace memnun::demo {

namespace {

constexpr QStringView kProductScenarios = uR"(
@ damaged 4 9 high tag:hasar
S [Ürün hasarlı geldi|{product} - kırık parça|Kargodan hasarlı çıktı]
C {product} bugün teslim edildi, açınca {part} [çatlak çıktı|kırık çıktı|köşesinden ezilmiş durumdaydı]. Koli dışarıdan sağlamdı, bu yüzden tutanak tutturmadım. Sipariş numarası {order}. [Fotoğraf göndermem gerekir mi?|Fotoğrafları isterseniz hemen yollarım.] Yalnızca o parça değişirse de olur.
A Böyle bir ürünle karşılaştığınız için üzgünüm. Hasarlı bölümün ve koli etiketinin birer fotoğrafını bu e-postaya yanıt olarak gönderebilir misiniz? Fotoğraf gelir gelmez yeni {part} için çıkış yapacağız, eski parçayı iade etmeniz gerekmiyor.
P Fotoğrafları nasıl göndereceğini sordu, tarif ettim. {part} dışında eksik yokmuş, bugün çekip yollayacak.
C Fotoğraflar ektedir. [Etiketin üzerindeki numara da okunuyor.|Ürün şu an kullanılamıyor, mümkünse acele edelim.]
F hasar.png etiket.png
A Teşekkür ederim, fotoğraflar yeterli. Yeni {part} için sevk emri açıldı, {day} günü elinizde olur. [Montajda desteğe ihtiyacınız olursa ekibimizi de yönlendirebiliriz.|Parça ulaşınca haber verirseniz dosyayı kapatırım.]
D [Parça geldi, taktık. Çok teşekkürler.|Geldi, sorun çözüldü. İlginiz için sağ olun.]
@ scratched 4 5 furniture tag:hasar
S [Çizik var|Yüzeyde çizik|{product} çizik geldi]
C Dün gelen {product} üzerinde [on santim kadar bir çizik|iki yerde derin çizik] var. Kullanıma engel değil ama sıfır ürüne {price} TL verdik, böyle kalmasını istemiyoruz. [Rötuş mu yapılır, değişir mi?|İndirim de düşünebilirim.] Sipariş no {order}.
A Haklısınız. İki seçenek sunabiliriz: parçayı yenisiyle değiştirelim ya da ürün sizde kalsın, yüzde 15 iade yapalım. [Hangisini tercih edersiniz?|Tercihinizi yazarsanız aynı gün işleme alırım.]
C [Yüzde 15 iade uygun, değişimle uğraşmayalım.|Parça değişsin lütfen, hediye olacak.]
A Tercihinizi işleme aldım. [Onay e-postası da birazdan ulaşacak.|İşlem tamamlanınca SMS ile bilgi vereceğiz.] Anlayışınız için teşekkür ederiz.
@ missingpart 4 7 furniture tag:eksik-parça
S [Eksik parça|Vida paketi eksik|Montajda parça eksik çıktı]
C {product} kurulumuna başladık ama {part} pakette yok. Kılavuzdaki listede 1 adet görünüyor, [bütün kolileri aradık, bulamadık.|poşetlerin hepsini tek tek saydık.] {order} numaralı sipariş. Yarım kaldı, salonun ortasında duruyor.
A Eksik için özür dilerim. {part} bugün ücretsiz olarak kargoya verilecek, {day} günü ulaşır. Beklerken ürünü yatırarak bırakmanızı öneririm, yüklenirse bağlantı yerleri zarar görebilir.
D [Bugün geldi, tamamladık. Teşekkür ederiz.|Geldi, oldu. Sağ olun.]
@ assembly 10 7 furniture tag:montaj
S [Montaj randevusu|Kurulum ekibi ne zaman gelir?|{product} kurulum]
C {product} teslim edildi, kurulum hizmetini de satın almıştım. [Üç gün geçti, kimse aramadı.|Ekip ne zaman gelecek, öğrenebilir miyim?] Hafta içi çalışıyorum, mümkünse [akşam 17.00'den sonra|cumartesi] olsun. Sipariş no {order}.
A Kurulum ekibimizin {district} programına baktım, [{day} günü 10.00–12.00 arası|{day} günü 16.00–18.00 arası] sizin için uygun görünüyor. Ekip gelmeden bir saat önce arayacak. Duvara sabitleme istiyorsanız matkap için priz yeterli, dübelleri biz getiriyoruz.
C [Bu saat bana uyar, teşekkürler.|Cumartesi olamıyorsa bu da olur. Teşekkür ederim.]
T Montaj ekibine {district} randevusunu teyit ettir
@ manual 10 4 furniture tag:montaj
S [Kurulum kılavuzu|Kılavuz kutudan çıkmadı|Montaj şeması rica ediyorum]
C {product} kutusundan kurulum kılavuzu çıkmadı. [İnternette de bulamadım.|Videosu varsa o da olur.] {part} hangi yöne takılıyor, emin olamadık ve zorlamak istemiyoruz.
A Kılavuzu ekte gönderiyorum. 7. sayfadaki şemada {part} yönü okla gösterildi, delikli taraf arkaya bakmalı. [Takıldığınız yerde fotoğraf gönderirseniz yardımcı olurum.|Ürün sayfasında 4 dakikalık bir video da var.]
F kurulum-kılavuzu.pdf
C [Şimdi anladık, ters takıyormuşuz :) Teşekkürler.|Oldu, çok sağ olun.]
@ wobble 10 4 furniture tag:montaj
S [Kurulumdan sonra sallanıyor|{product} dengesiz duruyor|Montaj hatası]
C Ekibiniz geçen hafta {product} kurulumunu yaptı, ancak sallanıyor. [Zemin düz, su terazisiyle baktım.|Vidaları sıktım ama değişmedi.] Çocuk olan bir evde böyle kullanmak istemiyorum. Tekrar bakılmasını rica ederim. Sipariş no {order}.
A Güvenliğiniz açısından kontrol edilene kadar üzerine yük koymamanızı rica ederim. Aynı ekibi değil, usta başımızı {day} günü yönlendiriyorum; gerekirse {part} yenisiyle değiştirilecek. Hizmet için ücret ödemeyeceksiniz.
N Usta başı {day} günü {district} turunda. Yanına yedek {part} alsın.
D [Usta geldi, on dakikada halletti. Teşekkür ederim.|Sorun giderildi, şimdi sapasağlam.]
@ return 6 7 tag:iade
S [İade talebi|Ürünü iade etmek istiyorum|{order} cayma hakkı]
C {date} tarihinde aldığım {product} beklediğim gibi çıkmadı, [rengi fotoğraftakinden çok farklı.|salonda fazla büyük durdu.|evdeki diğer mobilyalara uymadı.] 14 günlük süre dolmadan iade etmek istiyorum. Kutusu duruyor, kullanılmadı. Sipariş no {order}.
A İade talebinizi açtım. {courier} ürünü {day} günü adresinizden ücretsiz teslim alacak, lütfen kutunun içine faturanın iade bölümünü imzalayıp koyun. Ürün depoya ulaşıp kontrol edildikten sonra {price} TL en geç üç iş günü içinde iade edilir.
D [Kurye ürünü aldı, bilginize.|Bugün teslim ettim, kurye fişini saklıyorum.]
A Ürün depomuza ulaştı, kontrolü tamamlandı. İadeniz bugün bankanıza gönderildi. [Sizi yeniden aramızda görmek isteriz.|Başka bir ihtiyacınız olursa yazmanız yeterli.]
@ refundwait 6 5 tag:iade
S [İade ücretim yatmadı|Para iadesi ne zaman?|{order} iade bekliyorum]
C {order} numaralı siparişi [on gün önce|iki hafta önce] iade ettim, hâlâ {price} TL hesabıma geçmedi. [Banka kendilerine bir bilgi gelmediğini söylüyor.|Müşteri temsilcisi üç gün demişti.] Dekont gönderebilir misiniz?
A Kontrol ettim: iadeniz muhasebede onay beklerken kalmış, bu bizim hatamız. Az önce onaylattım ve dekontu ekte gönderiyorum. Bankanız genellikle ertesi iş günü hesaba geçiriyor.
F dekont-{order}.pdf
N Muhasebede bekleyen başka iade var mı, listeyi isteyelim.
D [Bugün hesaba geçti, teşekkürler.|Yattı, sağ olun. Umarım başkası bu kadar beklemez.]
@ exchange 6 5
S [Değişim yapabilir miyim?|Renk değişimi|Ölçü değişikliği]
C {product} aldım, çok beğendik ama [{color} olanı salona daha iyi gidecekmiş.|bir boy büyüğü gerekiyor.] Henüz kurmadık. Değişim mümkün mü, [fark çıkarsa öderim.|kargo ücreti bana mı ait?] Sipariş numaram {order}.
A Değişim mümkün, istediğiniz ürün stokta var. Kurye yeni ürünü getirirken elinizdekini alacak. İlk değişimde kargo bizden; fiyat farkı olursa ödeme bağlantısını SMS ile iletiyoruz. {day} günü size uygun mu?
C [Uygun, evdeyim. Teşekkürler.|Evet uyar, ilginize teşekkür ederim.]
@ stock 8 8
S [Stok sorusu|{product} tekrar gelecek mi?|Ne zaman stoğa girer?]
C Sitede {product} için "tükendi" yazıyor. [Tekrar gelecek mi, gelecekse ne zaman?|{color} rengi hiç mi kalmadı?] {city} mağazanızda teşhir ürünü varsa ona da bakabilirim.
A {product} üretimde, {day} günü depomuza girecek. Dilerseniz sizin adınıza bir adet ayırabilirim, ödeme için 48 saat bekletiyoruz. [Teşhir ürünlerimizi ise satmıyoruz.|Rengi de aynı partide geliyor.]
C [Ayırın lütfen, {color} olsun.|Teşekkürler, ayırırsanız çok sevinirim.|Bilgi için teşekkürler, o tarihte bakarım.]
@ measure 8 7 furniture
S [Ölçü bilgisi|{product} ölçüleri|Kapıdan geçer mi?]
C {product} almayı düşünüyorum. [Kapı genişliğimiz 78 cm, paketli hâli geçer mi?|Derinliğini ürün sayfasında bulamadım, yazabilir misiniz?] Bir de [tabla masif mi, kaplama mı?|temizliği nasıl yapılıyor?|kaç kilo taşıyor?]
A En büyük paket 204 x 72 x 14 cm, yani 78 cm kapıdan rahatça geçer. Gövde birinci sınıf yonga levha üzerine doğal kaplama; nemli bezle silmeniz yeterli, aşındırıcı temizleyici kullanmayın. [Başka merak ettiğiniz olursa yazın.|İsterseniz numune parça da gönderebiliriz.]
C [Aradığım cevap buydu, teşekkürler.|Teşekkür ederim, siparişi verdim bile.]
@ fabric 8 4 fabric
S [Kumaş numunesi|Renk kartelası|Numune gönderiyor musunuz?]
C {product} için kumaş ve renk seçeneklerini yakından görmek istiyorum. [Ekranda {color} ile haki birbirine çok benziyor.|Evde kedi var, tırnak tutmayan kumaşınız hangisi?] Numune gönderme imkânınız var mı?
A Numune gönderiyoruz ve ücretsiz. Adresinize {color}, kum beji ve haki olmak üzere üç parça yolladım, mektupla 2–3 günde gelir. Evcil hayvan varsa sık dokulu olanı öneririm, kolay ip çekmiyor.
D [Numuneler geldi, kararımızı verdik. Çok naziksiniz.|Numuneler bugün ulaştı, haki kalacak. Teşekkürler.]
@ care 8 4 furniture
S [Bakım önerisi|Leke nasıl çıkar?|Ahşap bakımı]
C {product} üzerine [çay döküldü, halka izi kaldı.|oğlum keçeli kalemle yazmış.] Zarar vermeden nasıl temizleyebilirim? Sirke iyi gelir diyorlar ama denemeye korktum. [Sizin önerdiğiniz bir ürün var mı?|Bir önerinizi rica ederim.]
A Sirke kullanmamanız iyi olmuş, yüzeyi matlaştırabilir. Ilık suya birkaç damla sıvı sabun katıp yumuşak bezle, bastırmadan silin; ardından kuru bezle alın. İz kalırsa fotoğrafını gönderin, bakım setimizden yollayalım.
C [Çıktı! Çok teşekkür ederim.|Denedim, neredeyse hiç kalmadı. Sağ olun.]
@ warranty 12 6 furniture tag:garanti
S [Garanti kapsamında mı?|{part} arızası|Garanti başvurusu]
C Geçen yıl aldığım {product} için yazıyorum. {part} [bozuldu, artık tutmuyor.|yerinden çıktı ve tekrar oturmuyor.] Garanti iki yıl diye hatırlıyorum. [Fatura e-postamda duruyor.|Garanti belgesi de bende.] Servis mi geliyor, parçayı ben mi takıyorum?
A Ürününüz iki yıllık garanti süresi içinde. {part} değişimi ücretsizdir; takması kolay olduğu için genellikle parçayı kargoluyoruz ama isterseniz servisimiz {day} günü gelebilir. Hangisini istersiniz?
C [Servis gelirse sevinirim, elim yatkın değil.|Parçayı gönderin, ben takarım.]
A Kaydınızı buna göre açtım, [{day} gününe kadar sonuçlanacak.|onay SMS'i birazdan gelecek.] İyi günlerde kullanmanızı dileriz.
@ spare 12 4 furniture
S [Yedek parça satın almak istiyorum|{part} satıyor musunuz?|Yedek parça]
C Taşınırken {product} için {part} [kayboldu|kırıldı]. Garantiyle ilgisi yok, bizim hatamız. Ücretini ödeyerek yenisini alabilir miyim? [Renk {color}.|Ürün üç yıllık.]
A Üç yıla kadar olan ürünlerde yedek parça bulunduruyoruz. {part} fiyatı 240 TL, kargo bizden. Ödeme bağlantısını SMS ile gönderdim, ödemenin ardından ertesi gün çıkıyor.
C [Ödemeyi yaptım, teşekkürler.|Çok uygunmuş, hemen ödüyorum.]
)";

}  // namespace

QStringView productScenarios()
{
    return kProductScenarios;
}

}  // namespace memnun::demo
