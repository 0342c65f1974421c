// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inbox/ReadingTest.h"

#include "core/conversations/BlobStore.h"
#include "ui/reading/HtmlView.h"

namespace memnun {

void ReadingTest::begin()
{
    m_world = std::make_unique<InboxFixture>();
    m_images = std::make_unique<ScriptedImages>();
    m_context = std::make_unique<AppContext>(m_world->context());
    m_context->images = m_images.get();
    m_window = std::make_unique<QWidget>();
    m_told.clear();
}

void ReadingTest::end()
{
    m_window.reset();
    m_context.reset();
    m_world.reset();
}

MessageCard* ReadingTest::card(const Interaction& mail)
{
    auto* made = new MessageCard(*m_context, mail, {}, {}, QStringLiteral("Ege"), m_window.get());
    connect(made, &MessageCard::failed, this, [this](const QString& sentence) { m_told << sentence; });
    made->setGeometry(0, 0, 600, 500);
    m_window->resize(600, 500);
    m_window->show();
    made->show();
    return made;
}

MessageCard* ReadingTest::show(const QByteArray& html, const QByteArray& headers, const QByteArray& more)
{
    const Customer ege = m_world->customer(QStringLiteral("Ege"), QStringLiteral("ege@example.com"));
    const QByteArray raw = "From: Ege <ege@example.com>\r\nSubject: Masa\r\n" + headers +
                           "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=BB\r\n\r\n--BB\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html +
                           "\r\n" + more + "--BB--\r\n";
    Interaction mail;
    const Ticket ticket = m_world->ticket(ege, QStringLiteral("Masa"), QStringLiteral("a"));
    mail.ticketId = ticket.id;
    mail.customerId = ege.id;
    mail.at = m_world->clock.now();
    mail.subject = QStringLiteral("Masa");
    mail.body = QStringLiteral("Düz metin");
    mail.hasHtml = true;
    mail.fromName = ege.name;
    mail.fromAddress = QStringLiteral("ege@example.com");
    mail.toAddresses = QStringLiteral("destek@shop.example");
    mail.rawBlob = stored(raw);
    return card(m_world->store(mail));
}

HtmlView* ReadingTest::htmlOf(MessageCard* card)
{
    card->showHtml();
    if (!QTest::qWaitFor([card] { return card->views()->view() == MailView::Html; }, 10'000))
        return nullptr;
    return card->views()->html();
}

Interaction ReadingTest::plain(const QString& body)
{
    const Customer ege = m_world->customer(QStringLiteral("Ege"), QStringLiteral("ege@example.com"));
    return m_world->mail(m_world->ticket(ege, QStringLiteral("Masa"), QStringLiteral("a")), ege, body);
}

BlobId ReadingTest::stored(const QByteArray& bytes)
{
    const bool begun = m_world->session->begin().has_value();
    const auto blob = m_world->stores().blobs.put(bytes);
    return begun && blob && m_world->session->commit() ? *blob : BlobId();
}

}  // namespace memnun
