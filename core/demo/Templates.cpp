// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/Templates.h"

#include "core/templates/TemplateStore.h"

namespace memnun::demo {

namespace {

struct Text {
    const char16_t* folder;
    const char16_t* name;
    const char16_t* shortcut;
    const char16_t* turkish;
    const char16_t* english;
};

constexpr Text kDelivery[] = {
    {u"Teslimat", u"Kargo yolda", u"kargo",
     u"Merhaba {{müşteri.ad}},\n\n{{talep.no}} numaralı talebiniz için kontrol ettik: siparişiniz kargoda ve [[beklenen gün]] günü "
     u"size ulaşacak. Takip numaranız: [[takip numarası]].\n\nBir gecikme olursa sizi biz arayacağız.",
     u"Hello {{customer.name}},\n\nWe checked your order for ticket {{ticket.number}}: it is on its way and will reach you on "
     u"[[expected day]]. Your tracking number is [[tracking number]].\n\nShould anything be late, we will call you."},
    {u"Teslimat", u"Teslimat gecikti", u"gecikme",
     u"Merhaba {{müşteri.ad}},\n\nSiparişiniz söz verdiğimiz günde gelmedi; bunun için özür dileriz. Nedeni: [[gecikmenin nedeni]].\n\n"
     u"Yeni teslimat günü: [[yeni gün]]. O gün size uymuyorsa bu iletiyi yanıtlamanız yeterli.",
     u"Hello {{customer.name}},\n\nYour order did not come on the day we promised, and we are sorry. The reason: [[reason of the "
     u"delay]].\n\nThe new delivery day is [[new day]]. If it does not suit you, just answer this message."},
    {u"Teslimat", u"Teslimat randevusu", u"randevu",
     u"Merhaba {{müşteri.ilk_ad}},\n\nÜrününüz depomuza geldi. Teslimat için [[önerilen gün ve saat aralığı]] uygun mu? Uygun değilse "
     u"size yakışan bir gün yazmanızı rica ederiz.",
     u"Hello {{customer.first_name}},\n\nYour piece has reached our warehouse. Would [[suggested day and hours]] suit you for the "
     u"delivery? If not, please name a day that does."},
    {u"Teslimat", u"Hasarlı geldi", u"hasar",
     u"Merhaba {{müşteri.ad}},\n\nÜrünün hasarlı gelmesine çok üzüldük. Fotoğraflarınız bize ulaştı, teşekkür ederiz.\n\n"
     u"[[Ne yapacağız: yeni parça, değişim ya da onarım]]. Bunun için sizden bir ücret alınmaz.",
     u"Hello {{customer.name}},\n\nWe are very sorry that your piece arrived damaged. Thank you for the photographs.\n\n[[What we will "
     u"do: a new part, an exchange or a repair]]. It costs you nothing."}};

constexpr Text kReturns[] = {
    {u"İade ve değişim", u"İade koşulları", u"iade",
     u"Merhaba {{müşteri.ad}},\n\nÜrünü teslim aldıktan sonra 14 gün içinde neden göstermeden iade edebilirsiniz. İade talebiniz bize "
     u"ulaştıktan sonra 10 gün içinde ürünü göndermeniz yeterli; ödemenizi en geç 14 gün içinde aynı yoldan geri yaparız.\n\n"
     u"Ürünü sizden almamızı isterseniz uygun bir gün yazmanız yeterli.",
     u"Hello {{customer.name}},\n\nYou may return the piece within 14 days of receiving it, without giving a reason. Please send it "
     u"within 10 days of telling us; we pay your money back the same way within 14 days at most.\n\nIf you would like us to fetch it, "
     u"just name a day."},
    {u"İade ve değişim", u"İade ödemesi yapıldı", u"ödeme",
     u"Merhaba {{müşteri.ad}},\n\nİadeniz bize ulaştı ve [[tutar]] bugün ({{bugün}}) geri ödendi. Bankanıza göre hesabınızda görünmesi "
     u"birkaç iş günü sürebilir.",
     u"Hello {{customer.name}},\n\nYour return has arrived, and [[amount]] was paid back today, {{today}}. It may take a few working "
     u"days to show on your account, depending on your bank."},
    {u"İade ve değişim", u"Renk değişimi", u"renk",
     u"Merhaba {{müşteri.ilk_ad}},\n\nDeğişim için [[istenen renk]] rengini ayırdık. Eski ürünü teslimat sırasında ekibimiz alacak; "
     u"lütfen ambalajını saklayın.",
     u"Hello {{customer.first_name}},\n\nWe put the piece in [[wanted colour]] aside for the exchange. Our team takes the old one "
     u"along at delivery; please keep its packing."}};

constexpr Text kOffice[] = {
    {u"Fatura", u"Fatura ekte", u"fatura",
     u"Merhaba {{müşteri.ad}},\n\nİstediğiniz fatura ektedir. Fatura bilgilerinde değişiklik gerekiyorsa 7 gün içinde bize yazmanızı "
     u"rica ederiz.",
     u"Hello {{customer.name}},\n\nThe invoice you asked for is attached. If anything on it has to be changed, please write to us "
     u"within 7 days."},
    {u"Fatura", u"Fatura bilgileri gerekli", u"vergi",
     u"Merhaba {{müşteri.ad}},\n\nKurumsal fatura için firma unvanını, vergi dairesini, vergi numarasını ve fatura adresini yazmanızı rica "
     u"ederiz.",
     u"Hello {{customer.name}},\n\nFor an invoice to your company, please send us its full name, tax office, tax number and address."},
    {u"Ürün", u"Garanti kapsamında", u"garanti",
     u"Merhaba {{müşteri.ad}},\n\nÜrününüz iki yıl garantilidir ve yazdığınız arıza garanti kapsamındadır. [[Sonraki adım: servis günü "
     u"ya da parça gönderimi]].",
     u"Hello {{customer.name}},\n\nYour piece has a guarantee of two years, and it covers the fault you describe. [[Next step: day of "
     u"the repair or dispatch of the part]]."},
    {u"Ürün", u"Montaj yardımı", u"montaj",
     u"Merhaba {{müşteri.ilk_ad}},\n\nMontaj kılavuzu ektedir. Takıldığınız adımın numarasını ve bir fotoğrafını gönderirseniz birlikte "
     u"bakarız; isterseniz ekibimizi de yönlendirebiliriz.",
     u"Hello {{customer.first_name}},\n\nThe assembly guide is attached. Send us the number of the step you are at and a photograph, "
     u"and we will look at it together; we can also send our team."},
    {u"Genel", u"Özür", u"özür",
     u"Merhaba {{müşteri.ad}},\n\nYaşadığınız sorun için özür dileriz: [[ne oldu, müşterinin sözleriyle]].\n\nŞunu yaptık: [[ne yapıldı]]. "
     u"Aynısının olmaması için de [[ne değişti]].",
     u"Hello {{customer.name}},\n\nWe are sorry for what happened: [[what happened, in the customer's words]].\n\nThis is what we did: "
     u"[[what was done]]. So that it does not happen again, [[what was changed]]."},
    {u"Genel", u"Teşekkür ve kapanış", u"teşekkür",
     u"Merhaba {{müşteri.ilk_ad}},\n\nGeri dönüşünüz için teşekkür ederiz. Talebinizi çözüldü olarak işaretliyoruz; bir sorunuz olursa "
     u"bu iletiyi yanıtlamanız yeterli.",
     u"Hello {{customer.first_name}},\n\nThank you for getting back to us. We mark your request as solved; if you have any question, "
     u"just answer this message."}};

template <std::size_t N>
Result<> write(const Text (&texts)[N], UnitOfWork& work)
{
    for (const Text& text : texts) {
        Template one;
        one.folder = QString::fromUtf16(text.folder);
        one.name = QString::fromUtf16(text.name);
        one.shortcut = QString::fromUtf16(text.shortcut);
        one.turkish = QString::fromUtf16(text.turkish);
        one.english = QString::fromUtf16(text.english);
        if (const auto id = work.stores().templates.insert(one); !id) {
            return fail(id.error());
        }
    }
    return {};
}

}  // namespace

Result<> writeTemplates(UnitOfWork& work)
{
    Result<> done = write(kDelivery, work);
    done = done ? write(kReturns, work) : done;
    done = done ? write(kOffice, work) : done;
    work.announce(Entity::Template, 0);
    return done;
}

}  // namespace memnun::demo
