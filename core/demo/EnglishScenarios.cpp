// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/ScenarioTexts.h"

namespace memnun::demo {

namespace {

constexpr QStringView kEnglishScenarios = uR"(
@ enship 3 3 english
S [Delivery to {district}?|When will my order arrive?|Order {order}]
C I ordered the {product} on {date}, order number {order}. [The tracking page is only in Turkish and I can't find an expected date.|It has been a week without any news.] Could you tell me when it will reach {district}?
A Thank you for writing. Your order left our warehouse yesterday and will be delivered on {day}. The courier will call before coming; I have added a note that you prefer English.
D [It arrived, thank you very much!|Delivered this morning, thanks for your help.]
@ endamage 4 3 english high tag:hasar
S [Damaged {part}|{product} arrived broken|Broken part]
C The {product} was delivered today but the {part} is [cracked|badly scratched]. The box looked fine from the outside. Order {order}. What should I do? I would be happy with just a replacement part.
A I am sorry about that. Could you send one photo of the damage and one of the label on the box? We will ship a new {part} free of charge, and you may keep the old one.
C Photos attached. [Thanks for your help.|The label is a bit torn but readable.]
F damage.png label.png
A Thank you, that is all we need. The new {part} will be with you on {day}.
@ enassembly 10 2 english tag:montaj
S [Assembly appointment|English manual?|Help with assembly]
C We moved to {city} last month and bought the {product} from you. [Is there an assembly manual in English?|Can your team assemble it, and does anyone speak English?] Saturday would suit us best.
A Of course. I have attached the English manual, and our team can also come on {day} between 10 and 12. Assembly is included in your order, so there is nothing to pay.
F assembly-manual.pdf
C [That time works for us, thank you.|We managed it with the manual. Thanks!]
@ enreturn 6 2 english tag:iade
S [Return request|I would like to return my order|Return of order {order}]
C I would like to return the {product} from order {order}. [It is too large for our living room.|The colour looks different from the pictures.] It is unused and still in its box. How does it work?
A No problem, you are within the 14 days. {courier} will collect the box from your address on {day}, free of charge. Once it has been checked we refund {price} TL within three working days.
D [Collected this morning, thank you.|The courier has picked it up. Thanks!]
@ enexport 11 2 english company tag:kurumsal
S [Quotation for {count} pieces|Wholesale inquiry|Price request]
C We are furnishing serviced apartments in {city} and need {count} pieces of the {product}. Could you send us a quotation with delivery time and payment terms? [We would also need an invoice in English.|Is a sample available?]
A Thank you for your interest. For {count} pieces we can offer 12 % off the list price, delivery and assembly included, within 15 working days. The quotation is attached and valid for ten days.
F quotation-{order}.pdf
C [Thank you, we will come back to you this week.|We accept the offer. Please send the proforma.]
@ enquestion 8 3 english
S [Question about {product}|Is it in stock?|Dimensions]
C I am interested in the {product}. [Is it in stock in other colours?|Will it fit through a 78 cm door?] And do you deliver to {district}?
A It is in stock, and the largest box is 72 cm wide, so it will fit. We deliver to {district} every week; the next tour is on {day}. Let me know if you would like us to put one aside.
C [Wonderful, I have just ordered it.|Thanks, that helps a lot.]
)";

constexpr QStringView kPhoneScenarios = uR"(
@ pwhere 3 12 courier
S [Sipariş durumu|Kargo nerede|Teslimat günü sordu]
P {order} siparişinin nerede olduğunu sordu. [{courier} şubesinde görünüyor, {day} günü teslim edilecek dedim.|Yarın dağıtımda, kurye arayacak dedim.] [Memnun kapattı.|Teşekkür etti.]
@ pstrike 3 2 courier strike tag:kargo-grevi
S [Grev nedeniyle geciken sipariş|Kargo grevi - bilgi istedi]
P Kargo grevi yüzünden {order} bekliyor. [Sinirliydi, özür diledim.|Haberlerden duymuş, anlayışlıydı.] Grev bitince öncelikli çıkacağını söyledim.
@ pappoint 10 8 furniture tag:montaj
S [Kurulum randevusu|Montaj saati değişikliği]
P {product} kurulumu için {day} günü öğleden sonraya randevu verdim. [Asansör yok, 3. kat.|Kapıcıya haber verecek.]
T {district} kurulum randevusunu ekibe bildir
@ pprice 8 8
S [Fiyat sordu|Ürün bilgisi|Kampanya sordu]
P {product} fiyatını ve taksiti sordu, {price} TL ve 6 taksit dedim. [Eşine danışıp siteden verecekmiş.|Cumartesi showrooma gelecek.]
@ pstock 8 6
S [Stok sordu|Renk seçeneği]
P {product} {color} var mı diye sordu. [Var, bir adet ayırdım.|{day} günü geliyor, haber vereceğiz.]
T {product} gelince ara
@ pdamage 4 6 high tag:hasar
S [Hasarlı ürün bildirimi|Kırık parça]
P {product} hasarlı gelmiş: {part}. [Fotoğraf göndermesini rica ettim.|Yeni parça için çıkış açtım, {day} gider.] Sipariş {order}.
@ pinvoice 7 5
S [Fatura istedi|Fatura bilgisi düzeltme]
P {order} faturasını tekrar istedi. [E-postayla gönderdim.|Unvan yanlışmış, muhasebeye ilettim.]
@ preturn 6 5 tag:iade
S [İade süreci|İade parasını sordu]
P {product} iadesi için aradı. [Süreci anlattım, kurye {day} günü alacak.|İade muhasebede, en geç {day} yatar dedim.]
@ pmeasure 8 4
S [Ölçü sordu|Teknik soru]
P {product} ölçülerini sordu, kapıdan geçip geçmeyeceğini merak ediyor. [Paket ölçülerini okudum, geçiyor.|Ölçüleri SMS attım.]
@ pcomplain 9 4 courier high complaint tag:şikâyet
S [Şikâyet - gecikme|Şikâyet - verilen söz tutulmadı]
P {order} için ikinci kez arıyor, verilen tarihte gelmemiş. [Uzun konuştuk, özür diledim, {day} kendi aracımızla çıkacak.|Yetkiliyle görüşmek istedi, Murat Bey'e aktardım.]
T {order} için müşteriyi ara
@ pquote 11 4 company tag:kurumsal
S [Toplu alım görüşmesi|Teklif hakkında]
P {company}: {count} adet {product} için fiyat istediler. [Yazılı teklif göndereceğiz.|Teklifi almışlar, iskonto soruyorlar.]
T {company} için yazılı teklif hazırla
@ pstore 1 4
S [Adres ve çalışma saatleri|Showroom sordu]
P Showroom adresini ve cumartesi saatlerini sordu. [Konum gönderdim.|Otoparkı sordu, tarif ettim.]
@ pwarranty 12 4 furniture tag:garanti
S [Garanti sordu|Servis talebi]
P {product} için {part} arızası bildirdi, garanti sürüyor. [Parça kargolanacak.|Servis {day} günü gidecek.]
@ pout 3 4 outbound
S [Teslimat bilgilendirmesi|Sevk günü teyidi]
P {product} {day} günü sevk edilecek, uygun olup olmadığını sordum. [Uygun, evde olacak.|Saat 14.00'ten sonra istedi, not düştüm.]
@ pthanks 1 2 praise low tag:teşekkür
S [Teşekkür araması|Memnuniyet bildirdi]
P {product} için teşekkür etmek üzere aradı. [Kurulum ekibini çok övdü.|Yorum yazacağını söyledi.]
)";

}  // namespace

QStringView englishScenarios()
{
    return kEnglishScenarios;
}

QStringView phoneScenarios()
{
    return kPhoneScenarios;
}

}  // namespace memnun::demo
