// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/purchases/PurchaseRows.h"

#include "core/base/TooLong.h"
#include "core/customers/Customer.h"
#include "core/text/TurkishFormat.h"
#include "core/text/TurkishText.h"

#include <algorithm>

namespace memnun {

namespace {

struct Word {
    const char* folded;
    int value;
};

template <class E>
constexpr Word word(const char* folded, E value)
{
    return {folded, static_cast<int>(value)};
}

using Column = PurchaseColumn;
/// As foldForSearch() leaves them, with blanks for what is no letter.
constexpr Word kHeaders[] = {word("ref", Column::Ref), word("reference", Column::Ref), word("external ref", Column::Ref),
    word("order", Column::Ref), word("order id", Column::Ref), word("order no", Column::Ref), word("order number", Column::Ref),
    word("invoiceno", Column::Ref), word("invoice no", Column::Ref), word("siparis", Column::Ref), word("siparis no", Column::Ref),
    word("siparis numarasi", Column::Ref), word("fatura no", Column::Ref), word("line", Column::Line), word("satir", Column::Line),
    word("kalem", Column::Line), word("date", Column::Date), word("order date", Column::Date), word("invoicedate", Column::Date),
    word("at", Column::Date), word("tarih", Column::Date), word("siparis tarihi", Column::Date), word("email", Column::Email),
    word("e mail", Column::Email), word("e posta", Column::Email), word("eposta", Column::Email), word("customer email", Column::Email),
    word("phone", Column::Phone), word("telefon", Column::Phone), word("cep telefonu", Column::Phone), word("gsm", Column::Phone),
    word("name", Column::CustomerName), word("customer", Column::CustomerName), word("customer name", Column::CustomerName),
    word("musteri", Column::CustomerName), word("musteri adi", Column::CustomerName), word("ad soyad", Column::CustomerName),
    word("product code", Column::ProductCode), word("sku", Column::ProductCode), word("stockcode", Column::ProductCode),
    word("stok kodu", Column::ProductCode), word("urun kodu", Column::ProductCode), word("product", Column::ProductName),
    word("product name", Column::ProductName), word("description", Column::ProductName), word("urun", Column::ProductName),
    word("urun adi", Column::ProductName), word("category", Column::Category), word("kategori", Column::Category),
    word("quantity", Column::Quantity), word("qty", Column::Quantity), word("adet", Column::Quantity), word("miktar", Column::Quantity),
    word("amount", Column::Amount), word("total", Column::Amount), word("tutar", Column::Amount), word("toplam", Column::Amount),
    word("currency", Column::Currency), word("para birimi", Column::Currency), word("doviz", Column::Currency),
    word("cost", Column::Cost), word("maliyet", Column::Cost), word("channel", Column::Channel), word("kanal", Column::Channel),
    word("satis kanali", Column::Channel), word("status", Column::Status), word("durum", Column::Status),
    word("siparis durumu", Column::Status), word("refund of", Column::RefundOf), word("iade edilen", Column::RefundOf)};

using Status = PurchaseStatus;
constexpr Word kStatuses[] = {word("cart", Status::Cart), word("abandoned", Status::Cart), word("sepet", Status::Cart),
    word("sepette", Status::Cart), word("ordered", Status::Ordered), word("paid", Status::Ordered), word("new", Status::Ordered),
    word("siparis", Status::Ordered), word("siparis verildi", Status::Ordered), word("odendi", Status::Ordered),
    word("hazirlaniyor", Status::Ordered), word("kargoda", Status::Ordered), word("shipped", Status::Ordered),
    word("delivered", Status::Delivered), word("completed", Status::Delivered), word("teslim edildi", Status::Delivered),
    word("tamamlandi", Status::Delivered), word("cancelled", Status::Cancelled), word("canceled", Status::Cancelled),
    word("iptal", Status::Cancelled), word("iptal edildi", Status::Cancelled), word("refunded", Status::Refunded),
    word("returned", Status::Refunded), word("iade", Status::Refunded), word("iade edildi", Status::Refunded)};

using Sales = SalesChannel;
constexpr Word kChannels[] = {word("web", Sales::Web), word("site", Sales::Web), word("internet", Sales::Web), word("online", Sales::Web),
    word("mobile", Sales::Mobile), word("mobil", Sales::Mobile), word("app", Sales::Mobile), word("uygulama", Sales::Mobile),
    word("phone", Sales::Phone), word("telefon", Sales::Phone), word("store", Sales::Store), word("magaza", Sales::Store),
    word("marketplace", Sales::Marketplace), word("pazaryeri", Sales::Marketplace), word("chat", Sales::Chat),
    word("sohbet", Sales::Chat), word("whatsapp", Sales::Chat), word("other", Sales::Other), word("diger", Sales::Other)};

QString wordsOf(const QString& text)
{
    QString folded = foldForSearch(text);
    for (QChar& c : folded) {
        if (!c.isLetterOrNumber()) {
            c = QLatin1Char(' ');
        }
    }
    return folded.simplified();
}

template <std::size_t N>
std::optional<int> known(const Word (&words)[N], const QString& text)
{
    const QString folded = wordsOf(text);
    const auto found = std::find_if(std::begin(words), std::end(words), [&](const Word& each) { return folded == QLatin1String(each.folded); });
    return found == std::end(words) ? std::nullopt : std::optional(found->value);
}

/// A row of cells, and what of it can't be understood.
class Cells {
public:
    Cells(const QStringList& row, const PurchaseColumns& columns) : m_row(row), m_columns(columns) {}

    QString text(Column column) const { return m_row.value(m_columns.at(column)).simplified(); }
    QString text(Column column, int most)
    {
        const QString found = text(column);
        if (found.size() > most) {
            refuse(column, tooLong(most));
        }
        return found;
    }
    void refuse(Column column, const QString& rule) { m_problems.append({toKey(column), rule}); }
    void refuse(Column column, const char* rule) { refuse(column, QString::fromLatin1(rule)); }
    const QVector<FieldError>& problems() const { return m_problems; }

private:
    const QStringList& m_row;
    const PurchaseColumns& m_columns;
    QVector<FieldError> m_problems;
};

std::optional<Instant> momentOf(const QString& text, const PurchaseReading& reading)
{
    const QStringList formats = reading.dateFormat.isEmpty()
        ? QStringList{QStringLiteral("yyyy-M-d H:m:s"), QStringLiteral("yyyy-M-dTH:m:s"), QStringLiteral("yyyy-M-d H:m"),
                      QStringLiteral("yyyy-M-d"), QStringLiteral("d.M.yyyy H:m:s"), QStringLiteral("d.M.yyyy H:m"),
                      QStringLiteral("d.M.yyyy"), QStringLiteral("d/M/yyyy H:m:s"), QStringLiteral("d/M/yyyy H:m"), QStringLiteral("d/M/yyyy")}
        : QStringList{reading.dateFormat};
    for (const QString& format : formats) {
        QDateTime moment = QDateTime::fromString(text, format);
        if (moment.isValid()) {
            moment.setTimeZone(reading.zone);
            return Instant::from(moment);
        }
    }
    const QDateTime iso = reading.dateFormat.isEmpty() ? QDateTime::fromString(text, Qt::ISODateWithMs) : QDateTime();
    return iso.isValid() ? std::optional(Instant::from(iso)) : std::nullopt;
}

void readMoment(Cells& cells, const PurchaseReading& reading, Purchase& into)
{
    const QString text = cells.text(Column::Date);
    const auto moment = momentOf(text, reading);
    if (text.isEmpty() || !moment) {
        return cells.refuse(Column::Date, text.isEmpty() ? "required" : "malformed");
    }
    const int year = moment->toUtc().date().year();
    if (year < 1970 || year > 2200) {
        return cells.refuse(Column::Date, "range");
    }
    into.at = *moment;
}

/// Nothing where the cell is empty.
std::optional<qint64> moneyOf(Cells& cells, Column column)
{
    QString text = cells.text(column);
    if (text.isEmpty()) {
        return std::nullopt;
    }
    const bool minus = text.startsWith(QLatin1Char('-'));
    const auto amount = parseMoney(minus ? QStringView(text).mid(1).trimmed() : QStringView(text));
    if (!amount) {
        cells.refuse(column, "malformed");
        return std::nullopt;
    }
    if (*amount > kBiggestAmount || *amount < -kBiggestAmount) {
        cells.refuse(column, "range");
        return std::nullopt;
    }
    return minus ? -*amount : *amount;
}

void readMoney(Cells& cells, const PurchaseReading& reading, Purchase& into)
{
    const auto amount = moneyOf(cells, Column::Amount);
    into.amount = amount.value_or(0);
    into.cost = moneyOf(cells, Column::Cost);
    QString currency = cells.text(Column::Currency).toUpper();
    currency = currency.isEmpty() ? reading.currency
               : currency == QLatin1String("TL") || currency == QStringLiteral("₺") ? QStringLiteral("TRY") : currency;
    const bool sound = currency.size() == 3
                       && std::all_of(currency.begin(), currency.end(), [](QChar c) { return c >= QLatin1Char('A') && c <= QLatin1Char('Z'); });
    if (!sound) {
        return cells.refuse(Column::Currency, "malformed");
    }
    into.currency = currency;
    const QString pieces = cells.text(Column::Quantity);
    bool isNumber = true;
    const double quantity = pieces.isEmpty() ? 1 : QString(pieces).replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&isNumber);
    if (!isNumber || !(quantity == quantity) || quantity != static_cast<double>(qRound64(quantity))) {
        return cells.refuse(Column::Quantity, "malformed");
    }
    if (quantity > static_cast<double>(kMostPieces) || quantity < -static_cast<double>(kMostPieces)) {
        return cells.refuse(Column::Quantity, "range");
    }
    into.quantity = qRound64(quantity);
}

void readState(Cells& cells, const PurchaseReading& reading, Purchase& into)
{
    const QString status = cells.text(Column::Status);
    const auto said = status.isEmpty() ? std::optional(static_cast<int>(Status::Ordered))
                                       : known(kStatuses, reading.statuses.value(status, status));
    if (!said) {
        cells.refuse(Column::Status, "unknown");
    }
    into.status = static_cast<Status>(said.value_or(0));
    const QString channel = cells.text(Column::Channel);
    into.channel = static_cast<Sales>(known(kChannels, reading.channels.value(channel, channel)).value_or(static_cast<int>(Sales::Other)));
}

void readRefs(Cells& cells, PurchaseLine& into)
{
    into.purchase.ref = cells.text(Column::Ref, kLongestRef / 2);
    if (into.purchase.ref.isEmpty()) {
        cells.refuse(Column::Ref, "required");
    }
    if (const QString line = cells.text(Column::Line, kLongestRef / 4); !line.isEmpty()) {
        into.purchase.ref += QLatin1Char('/') + line;
    }
    into.refundOf = cells.text(Column::RefundOf, kLongestRef);
    // money that goes back is a return, however the file says it
    auto& purchase = into.purchase;
    if (purchase.amount < 0 || purchase.quantity < 0 || !into.refundOf.isEmpty()) {
        purchase.amount = std::abs(purchase.amount);
        purchase.quantity = std::abs(purchase.quantity);
        purchase.status = Status::Refunded;
    }
}

QString contactOf(Cells& cells, Column column, ContactKind kind)
{
    ContactPoint point;
    point.kind = kind;
    point.raw = cells.text(column, kLongestRef);
    if (point.raw.isEmpty()) {
        return {};
    }
    if (!normalise(point)) {
        cells.refuse(column, "malformed");
        return {};
    }
    return point.norm;
}

}  // namespace

PurchaseColumns PurchaseColumns::fromHeader(const QStringList& header)
{
    PurchaseColumns columns;
    for (int i = 0; i < header.size(); ++i) {
        const QString cell = header.at(i).trimmed();
        const auto key = fromKey<PurchaseColumn>(cell.toLower());
        const auto found = key ? std::optional(static_cast<int>(*key)) : known(kHeaders, cell);
        if (found && !columns.m_at.contains(*found)) {
            columns.m_at.insert(*found, i);
        }
    }
    return columns;
}

void PurchaseColumns::set(PurchaseColumn column, int index)
{
    if (index < 0) {
        m_at.remove(static_cast<int>(column));
    } else {
        m_at.insert(static_cast<int>(column), index);
    }
}

Result<> PurchaseColumns::complete() const
{
    QVector<FieldError> missing;
    for (const Column column : {Column::Ref, Column::Date}) {
        if (at(column) < 0) {
            missing.append({toKey(column), QStringLiteral("required")});
        }
    }
    if (at(Column::Email) < 0 && at(Column::Phone) < 0) {
        missing.append({toKey(Column::Email), QStringLiteral("required")});
    }
    return missing.isEmpty() ? Result<>() : Result<>(fail(Code::Invalid, QStringLiteral("columns"), missing));
}

Result<PurchaseLine> purchaseLineOf(const QStringList& row, const PurchaseColumns& columns, const PurchaseReading& reading)
{
    Cells cells(row, columns);
    PurchaseLine line;
    readMoment(cells, reading, line.purchase);
    readMoney(cells, reading, line.purchase);
    readState(cells, reading, line.purchase);
    readRefs(cells, line);
    line.product.code = cells.text(Column::ProductCode, kLongestRef);
    line.product.name = cells.text(Column::ProductName, kLongestProductName);
    line.product.category = cells.text(Column::Category, kLongestRef);
    line.customerName = cells.text(Column::CustomerName, kLongestProductName);
    line.email = contactOf(cells, Column::Email, ContactKind::Email);
    line.phone = contactOf(cells, Column::Phone, ContactKind::Phone);
    if (line.email.isEmpty() && line.phone.isEmpty() && cells.problems().isEmpty()) {
        cells.refuse(Column::Email, "required");
    }
    return cells.problems().isEmpty() ? Result<PurchaseLine>(std::move(line))
                                      : Result<PurchaseLine>(fail(Code::Invalid, QStringLiteral("row"), cells.problems()));
}

}  // namespace memnun
