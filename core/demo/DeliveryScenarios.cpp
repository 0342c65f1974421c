// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/ScenarioTexts.h"

namespace memnun::demo {

namespace {

constexpr QStringView kDeliveryScenarios = uR"(
@ late 3 12 courier tag:kargo
S [Siparişim hâlâ gelmedi|{order} numaralı sipariş nerede?|Geciken teslimat hakkında|Kargom ne zaman gelecek?]
C {date} tarihinde {product} siparişi verdim, sipariş numaram {order}. [Sitede 5 iş günü içinde teslim yazıyordu, bugün hâlâ gelen giden yok.|Teslimat için verilen süre doldu ama ürün elimize ulaşmadı.] Kargo takip ekranında üç gündür "transfer merkezinde" görünüyor. [Ne zaman elimize ulaşır, net bir tarih verebilir misiniz?|Bilgi verirseniz sevinirim, hafta sonu misafirimiz var.]
A {order} numaralı siparişinizi kontrol ettim. [Ürününüz depomuzdan zamanında çıkmış ancak {courier} transfer merkezinde beklemiş.|Ürün aktarma sırasında yanlış araca yüklenmiş, kargo firmasıyla görüşüp düzelttirdik.] Bugün {district} şubesine sevk edildi, en geç {day} günü teslim edilecek. Gecikme için kusura bakmayın, teslim edilene kadar takipçisi olacağım.
D [Ürün bugün geldi, ilginiz için teşekkür ederim.|Teslim aldık, eksiksiz ve sağlam. Teşekkürler.|Dönüşünüz için sağ olun, az önce teslim edildi.]
@ nocall 3 6 furniture courier tag:kargo
S [Adreste yoktu denmiş, evdeydim|Kargo kapıya gelmeden geri dönmüş|Teslimat yapılmadı]
C Dün bütün gün evdeydim ama kargo takibinde "adreste bulunamadı" yazıyor. Ne kapı çaldı ne de telefonum. [{product} tek başıma şubeden taşıyabileceğim bir ürün değil.|Şubeye gidip almam mümkün değil, ürün 40 kilo.] Sipariş no {order}. Yeniden dağıtıma çıkarılmasını istiyorum.
A Yaşadığınız durum için özür dilerim. {courier} {district} şubesiyle görüştüm, teslimat {day} günü 10.00–14.00 arasında yeniden yapılacak. Kurye gelmeden yarım saat önce sizi arayacak. [Telefon numaranız sistemde doğru görünüyor, yine de değiştiyse lütfen yazın.|Uymayan bir saat varsa bu e-postayı yanıtlamanız yeterli.]
D [Evet geldiler, bu sefer aradılar da. Sağ olun.|Teslim aldım, ilgilendiğiniz için teşekkürler.]
@ strike 3 2 courier strike tag:kargo-grevi
S [Kargo grevi yüzünden mi gelmiyor?|Siparişim grevden etkilendi mi?|{order} - haber alamıyorum]
C Haberlerde {courier} çalışanlarının grevde olduğunu okudum. {order} numaralı siparişim bir haftadır hareketsiz. [Başka bir kargoyla gönderme imkânınız var mı?|Sipariş iptal edilip başka firmayla yeniden yollanabilir mi?] Kimse telefonlara çıkmıyor, en azından bir bilgi verin.
A Geç döndüğümüz için özür dileriz. Kargo firmasındaki iş bırakma nedeniyle 340 kadar gönderimiz depolarda bekliyor. Sizin ürününüz {city} aktarma merkezinde; grev biter bitmez öncelikli dağıtılacak. [Beklemek istemezseniz siparişi iptal edip ücreti aynı gün iade edebiliriz.|Dilerseniz kendi aracımızla {day} günü teslim etmeyi deneyebiliriz, bize yazmanız yeterli.]
C [Beklerim o zaman, iptal etmeyin. Bilgi için teşekkürler.|Kendi aracınızla teslim olursa çok memnun olurum.|Anladım, elden bir şey gelmiyor. Haber verirseniz sevinirim.]
@ address 3 6
S [Teslimat adresi değişikliği|Adresimi yanlış yazmışım|{order} adres düzeltme]
C {order} numaralı siparişi verirken eski adresim seçili kalmış. Yeni adresim {district}/{city}, [Gül Sokak No: 14 Daire 6|Cumhuriyet Caddesi No: 52 Kat 3|Ihlamur Sokak No: 8 Daire 2]. [Ürün kargoya verilmediyse düzeltebilir misiniz?|Henüz yola çıkmadıysa değiştirmenizi rica ederim.]
A Siparişiniz henüz depomuzdan çıkmamıştı, adresinizi güncelledim. {product} {day} günü yeni adresinize sevk edilecek. Kargo takip numarası çıkınca SMS ile de bildireceğiz.
C [Çok hızlı oldu, teşekkür ederim.|Süpersiniz, sağ olun.|Teşekkürler, bekliyorum.]
@ dateplan 3 5
S [Teslimatı ileri bir tarihe alabilir miyiz?|Taşınma nedeniyle teslimat tarihi|Teslimat günü değişikliği]
C Yeni evimizin anahtarını ay sonunda alıyoruz. {order} numaralı {product} siparişimizi [iki hafta sonra|ayın son haftası] teslim almamız mümkün mü? Eski evde koyacak yerimiz yok. [Depoda bekletme ücreti oluyor mu?|Ek bir ücret çıkarsa önceden bilmek isterim.]
A Elbette, siparişinizi depomuzda 30 güne kadar ücretsiz bekletebiliyoruz. Teslimatı ileri tarihli olarak işaretledim; size uyan günü en az üç gün önceden yazmanız yeterli. [Nakliye ekibimiz cumartesi de çalışıyor.|Asansör yoksa lütfen kat bilgisini de ekleyin.]
C [Çok iyi, ayın yirmi sekizi uygundur. Kat 4, asansör var.|Tamamdır, tarih netleşince yazacağım. Teşekkürler.]
@ missingbox 3 5 furniture tag:eksik-parça
S [İki koliden biri gelmedi|Eksik koli|{order} - paket eksik geldi]
C {product} bugün teslim edildi ama irsaliyede 2 koli yazarken bize 1 koli bırakıldı. [Gelen kolide yalnızca {part} ve vidalar var.|Kurye "diğeri yarın gelir" dedi ama takipte ikisi de teslim edilmiş görünüyor.] Sipariş numarası {order}. İkinci koli nerede, yardımcı olur musunuz?
A {order} numaralı siparişin ikinci kolisi {courier} {district} şubesinde bulundu, etiketi yırtıldığı için ayrı kalmış. {day} günü teslim edilecek. Kurulum randevunuz varsa onu da aynı güne kaydırdım.
N Şubeyle konuştum, koli ellerinde. Yeniden etiketleyip çıkaracaklar, teslimi kontrol edelim.
D [İkinci koli de geldi, teşekkür ederim.|Aldım, şimdi tamam. İlginize teşekkürler.]
@ cancel 2 5
S [Sipariş iptali|{order} iptal talebi|Siparişimi iptal etmek istiyorum]
C {date} tarihinde verdiğim {order} numaralı siparişi iptal etmek istiyorum. [Ölçüyü yanlış almışım, {product} odaya sığmıyor.|Eşim aynı gün başka bir mağazadan almış.|Taşınma planımız ertelendi.] Ücret kartıma ne zaman yansır?
A Siparişiniz sevk edilmediği için iptal edildi. {price} TL tutarındaki ücret bugün bankanıza iade edildi; kartınıza yansıması bankaya göre 2–7 iş günü sürüyor. [Taksitli alışverişlerde iade de taksit taksit görünür.|Başka bir ürün düşünürseniz ölçü konusunda yardımcı oluruz.]
C [Teşekkürler, kolay gelsin.|İade yansıdı, sağ olun.]
@ tracking 3 5
S [Takip numarası gelmedi|Kargo takip no|Siparişim kargoya verildi mi?]
C "Siparişiniz hazırlanıyor" e-postasından sonra başka bilgi gelmedi. {order} numaralı siparişimin kargo takip numarasını rica ediyorum. [Ürün: {product}.|Uygulamada da bir şey görünmüyor.]
A {product} bugün sabah {courier} ile yola çıktı. Takip ekranına düşmesi akşamı bulabiliyor; tahmini teslim {day}. [Takip bağlantısını SMS olarak da gönderdim.|Başka sorunuz olursa buradayım.]
C [Şimdi görünüyor, teşekkürler.|Teşekkür ederim, iyi çalışmalar.]
@ campaignslow 3 2 campaign
S [Kampanya siparişim ne zaman çıkar?|İndirimde aldığım ürün|Kampanyadan aldım, hâlâ hazırlanıyor]
C Kampanyanın ilk günü {product} aldım, sipariş no {order}. Durumu hâlâ "hazırlanıyor". [Stok olmadığı için mi bekliyor, yoksa yoğunluktan mı?|İptal edilmesinden korkuyorum, bu fiyata bir daha bulamam.]
A Kampanya haftasında siparişler normalin üç katına çıktı, bu yüzden hazırlık 4–5 iş günü sürüyor. Ürününüz sizin için ayrılmış durumda, iptal söz konusu değil. En geç {day} günü kargoya teslim edeceğiz.
C [İçim rahatladı, teşekkürler.|Tamam, beklerim. Kolay gelsin size de.]
@ floor 3 4 furniture
S [Kata taşıma var mı?|Asansör yok, teslimat nasıl olacak?|Nakliye hakkında soru]
C {product} alacağım ama 5. katta oturuyorum ve bina eski, asansör yok. [Teslimat kapıya kadar mı, yoksa daire içine mi yapılıyor?|Taşıma için ayrıca ücret alıyor musunuz?] Merdiven boşluğu da dar sayılır.
A {city} içi teslimatlarda kendi nakliye ekibimiz daire içine kadar taşıyor. 3. kattan sonrası için asansörsüz binalarda kat başına 150 TL taşıma ücreti var. Merdiven boşluğunun genişliğini yazarsanız ekibimiz paketin geçip geçmeyeceğini önceden kontrol eder.
C [Genişlik 95 cm. Uygunsa siparişi veriyorum.|Ücret makul, teşekkürler. Siparişi bu akşam vereceğim.]
@ wrongitem 5 6 tag:yanlış-ürün
S [Yanlış renk geldi|Farklı ürün gönderilmiş|{order} - yanlış ürün]
C {product} siparişimi {color} renk vermiştim, [beyaz geldi|antrasit geldi]. Kutunun üzerindeki etikette benim adım var ama ürün kodu farklı. Sipariş no {order}. [Kurulum yapmadan bekletiyorum.|Kutuyu açtım ama hiçbir parçaya dokunmadım.] Değişim nasıl olacak?
A Depoda etiketler karışmış, özür dileriz. Doğru renkteki ürünü {day} günü göndereceğiz; kurye yanlış ürünü aynı anda teslim alacak, sizin bir ücret ödemeniz gerekmiyor. Ürünü kutusuna koymanız yeterli.
N Depo sayımında {order} ile bir önceki sipariş yer değiştirmiş. Diğer müşteriyi de arayalım.
D [Değişim yapıldı, renk doğru. Teşekkürler.|Sorunsuz değiştirdiler, elinize sağlık.]
)";

}  // namespace

QStringView deliveryScenarios()
{
    return kDeliveryScenarios;
}

}  // namespace memnun::demo
