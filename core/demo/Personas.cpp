// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/Personas.h"

#include "core/personas/CustomerFacts.h"
#include "core/personas/PersonaStore.h"

namespace memnun::demo {

namespace {

FactCondition asks(CustomerFact fact, FactOp op, const QVector<double>& numbers)
{
    return FactCondition::of({toKey(fact), op, numbers, {}});
}

FactCondition is(CustomerFact fact, const QString& word)
{
    return FactCondition::of({toKey(fact), FactOp::Eq, {}, {word}});
}

Persona sarah()
{
    Persona one;
    one.name = QStringLiteral("Teknoloji Meraklısı Sarah");
    one.quote = QStringLiteral("Sepete attım, yarın kapımda olmalı. · In my basket today, at my door tomorrow.");
    one.section(PersonaSection::Demographic) = QStringLiteral(
        "28 yaşında, İstanbul'da kirada oturuyor, yazılım şirketinde çalışıyor, geliri ortanın üstünde.\n\n"
        "28, rents a flat in Istanbul, works for a software company, earns above average.");
    one.section(PersonaSection::Psychographic) = QStringLiteral(
        "Yeniliği sever, ilk deneyen olmak ister; zamanını parasından değerli bulur, yorumlara güvenir.\n\n"
        "Loves what is new and likes to be first; time is worth more than money; trusts reviews.");
    one.section(PersonaSection::Behavioural) = QStringLiteral(
        "Telefondan alışveriş eder, ayda bir sipariş verir, kargoyu adım adım izler, soruyu mesajla sorar.\n\n"
        "Buys by phone app, about once a month, follows each parcel step by step, asks by message.");
    one.section(PersonaSection::Pains) = QStringLiteral(
        "Geciken kargo, cevapsız mesaj, uzun iade formları, “en kısa sürede” gibi belirsiz sözler.\n\n"
        "Late parcels, messages without an answer, long return forms, vague words such as “as soon as possible”.");
    one.tone = QStringLiteral("Kısa, samimi, kesin saatli. · Short, friendly, with an exact time.");
    one.channel = Channel::Messaging;
    one.rules = {{asks(CustomerFact::Age, FactOp::Between, {22, 35}), 1}, {is(CustomerFact::CityType, QStringLiteral("big")), 1},
                 {is(CustomerFact::Channel, toKey(SalesChannel::Mobile)), 2}, {asks(CustomerFact::OrdersLastYear, FactOp::Gte, {4}), 1}};
    return one;
}

Persona hasan()
{
    Persona one;
    one.name = QStringLiteral("Geleneksel Alıcı Hasan");
    one.quote = QStringLiteral("Görmeden, konuşmadan almam. · I don't buy what I haven't seen and talked over.");
    one.section(PersonaSection::Demographic) = QStringLiteral(
        "54 yaşında, emekli öğretmen, Bursa'da kendi evinde eşiyle oturuyor.\n\n54, a retired teacher, lives in his own house in Bursa with his wife.");
    one.section(PersonaSection::Psychographic) = QStringLiteral(
        "Sözüne değer verir, tanıdığı mağazadan şaşmaz, sağlamlığı modaya yeğler.\n\n"
        "A promise counts; stays with the shop he knows; prefers what lasts to what is in fashion.");
    one.section(PersonaSection::Behavioural) = QStringLiteral(
        "Telefonla sorar, yılda bir iki büyük parça alır, kurulum ister, faturayı saklar.\n\n"
        "Asks by telephone, buys one or two big pieces a year, wants them put together, keeps the invoice.");
    one.section(PersonaSection::Pains) = QStringLiteral(
        "Beklemede kalmak, her aramada baştan anlatmak, yalnız internetten yapılan işlemler.\n\n"
        "Being kept on hold, telling it all again at each call, things that can only be done on the web.");
    one.tone = QStringLiteral("Saygılı, sabırlı, “siz” ile. · Respectful, patient.");
    one.channel = Channel::Phone;
    one.rules = {{asks(CustomerFact::Age, FactOp::Gte, {45}), 2}, {is(CustomerFact::Channel, toKey(SalesChannel::Phone)), 2},
                 {asks(CustomerFact::OrdersLastYear, FactOp::Lte, {3}), 1}};
    return one;
}

Persona office()
{
    Persona one;
    one.name = QStringLiteral("Ofis Kuran Elif");
    one.quote = QStringLiteral("Faturası, teslim günü ve tek muhatabı belli olsun. · One invoice, one day, one person to call.");
    one.section(PersonaSection::Demographic) = QStringLiteral(
        "30–50 yaş, küçük bir işletmede idari işler sorumlusu.\n\n30 to 50, runs the office of a small company.");
    one.section(PersonaSection::Behavioural) = QStringLiteral(
        "Yılda bir kaç kez toplu sipariş verir, teklif ister, onay bekler.\n\nOrders in bulk a few times a year, asks for an offer, waits for approval.");
    one.section(PersonaSection::Pains) = QStringLiteral(
        "Yanlış kesilen fatura, parça parça gelen teslimat.\n\nWrong invoices, deliveries that come piece by piece.");
    one.tone = QStringLiteral("Resmî, eksiksiz. · Formal and complete.");
    one.channel = Channel::Email;
    one.rules = {{is(CustomerFact::Category, QStringLiteral("Ofis")), 2}, {asks(CustomerFact::AverageAmount, FactOp::Gte, {20'000}), 2},
                 {asks(CustomerFact::Orders, FactOp::Gte, {2}), 1}};
    return one;
}

}  // namespace

Result<> writePersonas(UnitOfWork& work)
{
    for (const Persona& one : {sarah(), hasan(), office()}) {
        if (const auto id = work.stores().personas.insert(one); !id) {
            return fail(id.error());
        }
    }
    work.announce(Entity::Persona, 0);
    return {};
}

}  // namespace memnun::demo
