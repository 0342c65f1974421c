// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/Wording.h"

namespace memnun::demo {

namespace {

constexpr QStringView kMonths[] = {u"Ocak", u"Şubat", u"Mart", u"Nisan", u"Mayıs", u"Haziran", u"Temmuz", u"Ağustos",
                                   u"Eylül", u"Ekim", u"Kasım", u"Aralık"};
constexpr QStringView kEnglishMonths[] = {u"January", u"February", u"March", u"April", u"May", u"June", u"July",
                                          u"August", u"September", u"October", u"November", u"December"};
constexpr QStringView kDays[] = {u"pazartesi", u"salı", u"çarşamba", u"perşembe", u"cuma", u"cumartesi"};
constexpr QStringView kEnglishDays[] = {u"Monday", u"Tuesday", u"Wednesday", u"Thursday", u"Friday", u"Saturday"};
constexpr QStringView kColours[] = {u"ceviz", u"antrasit", u"kum beji", u"zeytin yeşili", u"meşe", u"krem", u"lacivert"};
constexpr QStringView kCouriers[] = {u"Turna Kargo", u"Turna Kargo", u"Turna Kargo", u"Ekspres Yol Kargo"};

QString grouped(int number)
{
    QString text = QString::number(number);
    for (qsizetype at = text.size() - 3; at > 0; at -= 3) {
        text.insert(at, u'.');
    }
    return text;
}

QString dateText(QDate day, bool english)
{
    const auto month = static_cast<std::size_t>(day.month() - 1);
    return QString::number(day.day()) + u' ' + (english ? kEnglishMonths : kMonths)[month].toString();
}

bool suits(const Product& product, const Scenario& scenario)
{
    return (!scenario.furniture || product.furniture) && (!scenario.fabric || product.fabric)
        && (!scenario.company || product.office);
}

QString firstWord(const QString& name)
{
    return name.section(u' ', 0, 0);
}

}  // namespace

Wording::Wording(const Scenario& scenario, const DemoCustomer& customer, const QString& agent, QDate day, Dice& dice)
    : m_scenario(scenario), m_customer(customer), m_dice(dice)
{
    const bool english = scenario.english;
    const Product* product = &dice.pick(products());
    while (!suits(*product, scenario)) {
        product = &dice.pick(products());
    }
    const auto slot = [this](const char* name, const QString& text) { m_slots.insert(QString::fromLatin1(name), text); };
    slot("product", (english ? product->english : product->name).toString());
    slot("part", (english ? product->englishPart : dice.pick(product->parts)).toString());
    slot("price", grouped(product->price));
    slot("order", QStringLiteral("LE-%1").arg(100000 + (day.toJulianDay() % 1000) * 890 + dice.below(890)));
    slot("invoice", QStringLiteral("LEF%1%2").arg(day.year()).arg(dice.below(90000) + 1000, 9, 10, QLatin1Char('0')));
    slot("date", dateText(day.addDays(-dice.between(8, 12)), english));
    slot("color", dice.pick(kColours).toString());
    slot("courier", scenario.strike ? kCouriers[0].toString() : dice.pick(kCouriers).toString());
    slot("count", QString::number(dice.between(2, 16) * 4));
    slot("city", customer.city);
    slot("district", customer.district);
    slot("company", customer.company.isEmpty() ? customer.name : customer.company);
    slot("agent", firstWord(agent));
    promise(day);
}

QDate Wording::promise(QDate today)
{
    QDate day = today.addDays(m_dice.between(2, 4));
    if (day.dayOfWeek() == Qt::Sunday) {
        day = day.addDays(1);
    }
    const auto weekday = static_cast<std::size_t>(day.dayOfWeek() - 1);
    m_slots.insert(QStringLiteral("day"), (m_scenario.english ? kEnglishDays : kDays)[weekday].toString());
    return day;
}

QString Wording::say(const QString& text)
{
    QString said;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'[') {
            const qsizetype end = text.indexOf(u']', at);
            const auto choices = QStringView(text).mid(at + 1, end - at - 1).split(u'|');
            said += m_dice.pick(choices);
            at = end;
        } else {
            said += text[at];
        }
    }
    for (qsizetype at = said.indexOf(u'{'); at >= 0; at = said.indexOf(u'{', at)) {
        const qsizetype end = said.indexOf(u'}', at);
        const QString value = m_slots.value(said.mid(at + 1, end - at - 1));
        const bool startsSentence = at == 0 || (at > 1 && (said[at - 2] == u'.' || said[at - 2] == u'?' || said[at - 2] == u'!'));
        said.replace(at, end - at + 1, value);
        if (startsSentence && !value.isEmpty()) {
            said[at] = said[at] == u'i' && !m_scenario.english ? QChar(u'İ') : said[at].toUpper();
        }
        at += value.size();
    }
    return said.replace(u'¶', u'\n');
}

QString Wording::customerMail(const QString& text, bool first)
{
    const QString body = say(text);
    const QString firstName = firstWord(m_customer.name);
    if (m_scenario.english) {
        return say(first ? QStringLiteral("[Hello|Hi|Dear Ladin Ev team],¶¶") : QStringLiteral("[Hello|Hi],¶¶")) + body
            + say(QStringLiteral("¶¶[Best regards|Kind regards|Thanks]¶")) + (first ? m_customer.name : firstName);
    }
    if (!first && m_dice.chance(45)) {
        return body + (m_dice.chance(50) ? u'\n' + firstName : QString());
    }
    const QString greeting = say(QStringLiteral("[Merhaba|Merhabalar|İyi günler|İyi çalışmalar|Merhaba]"));
    QString mail = greeting + QStringLiteral(",\n\n") + body + QStringLiteral("\n\n");
    mail += body.contains(u"eşekkür") ? say(QStringLiteral("[İyi günler dilerim|Selamlar|Saygılarımla]"))
        : say(greeting.startsWith(u'M') ? QStringLiteral("[İyi çalışmalar|İyi günler|Saygılarımla|Kolay gelsin|Teşekkürler]")
                                          : QStringLiteral("[Saygılarımla|Kolay gelsin|Teşekkürler|Selamlar]"));
    mail += u'\n' + m_customer.name;
    if (first && !m_customer.company.isEmpty()) {
        mail += u'\n' + m_customer.company + u'\n' + m_customer.phone;
    } else if (first && m_dice.chance(20)) {
        mail += u'\n' + m_customer.phone;
    }
    return mail;
}

QString Wording::agentMail(const QString& text, const QString& agent)
{
    const QString body = say(text);
    if (m_scenario.english) {
        return QStringLiteral("Hello %1,\n\n").arg(firstWord(m_customer.name)) + body
            + QStringLiteral("\n\nKind regards,\n\n-- \n%1\nLadin Ev Customer Care").arg(agent);
    }
    const QString title = firstWord(m_customer.name) + (m_customer.woman ? QStringLiteral(" Hanım") : QStringLiteral(" Bey"));
    return QStringLiteral("Merhaba %1,\n\n").arg(title) + body
        + say(QStringLiteral("¶¶[İyi günler dileriz|İyi günler|Sevgiler|Saygılarımızla],"))
        + QStringLiteral("\n\n-- \n%1\nLadin Ev Müşteri Hizmetleri").arg(agent);
}

QString Wording::receipt() const
{
    return m_scenario.english
        ? QStringLiteral("Hello,\n\nWe have received your message. We are open Monday to Friday 09:00–18:00 and on "
                         "Saturday 10:00–15:00 and will answer as soon as we are back.\n\nLadin Ev")
        : QStringLiteral("Merhaba,\n\nMesajınızı aldık. Hafta içi 09.00–18.00, cumartesi 10.00–15.00 arası çalışıyoruz; "
                         "mesai başlar başlamaz size döneceğiz.\n\nBu ileti otomatik olarak gönderilmiştir.\nLadin Ev");
}

QString Wording::again()
{
    return customerMail(m_scenario.english
        ? QStringLiteral("[Sorry to bother you again.|One more question.] Nothing has happened since. Could you have a look?")
        : QStringLiteral("[Konu kapandı sanıyordum ama henüz bir gelişme olmadı.|Tekrar yazmak zorunda kaldım, söylenen gün "
                         "geçti.|Bir konuda daha yardımınızı isteyeceğim.] [Yeniden kontrol edebilir misiniz?|Son durumu "
                         "öğrenebilir miyim?]"), false);
}

QString Wording::againAnswer()
{
    return m_scenario.english
        ? QStringLiteral("I am sorry for the trouble. I called our warehouse myself: everything is ready and you will hear from us by {day}.")
        : QStringLiteral("[Tekrar yazmak zorunda kaldığınız için kusura bakmayın.|Haklısınız, takibi bizde kalmalıydı.] "
                         "[Konuyu ilgili birimle bizzat görüştüm, {day} günü sonuçlanmış olacak.|İşlemi baştan kontrol ettim, "
                         "eksik kalan adımı tamamladım.] Sonucu size ayrıca bildireceğim.");
}

QString Wording::waitingNote()
{
    switch (m_scenario.category) {
    case 2:
    case 3:
        return say(QStringLiteral("[{courier} ile görüştüm, saat veremediler. Öğleden sonra bir daha arayalım.|Depoya sordum, "
                                  "{order} hangi araçta bakıp dönecekler.|Sevkiyat listesini istedim, gelince müşteriye yazacağım.]"));
    case 4:
    case 5:
    case 10:
    case 12:
        return say(QStringLiteral("[Depodan cevap bekliyorum, yedek parça rafına bakacaklar.|Usta başına sordum, programına bakıp "
                                  "dönecek.|Tedarikçiye yazdım, parçanın geliş tarihini bekliyoruz.]"));
    case 6:
    case 7:
        return say(QStringLiteral("[Muhasebeye sordum, cevap gelince müşteriye yazacağım.|Muhasebe kayda bakıyor, öğleden sonra "
                                  "tekrar soracağım.]"));
    case 11: return say(QStringLiteral("[Elif Hanım'dan iskonto onayı bekliyorum.|Üretim takvimini sordum, teklif hazır.]"));
    default: return say(QStringLiteral("[Mağazadan bilgi bekliyorum.|Elif Hanım'a sordum, dönüş bekliyorum.]"));
    }
}

}  // namespace memnun::demo
