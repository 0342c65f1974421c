// SPDX-License-Identifier: GPL-3.0-or-later
// Leaves pictures of the inbox in build/screenshots, to be looked at by people.
#include "tests/inbox/InboxFixture.h"
#include "tests/inbox/PictureLook.h"

#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerCommands.h"
#include "core/storage/StorageSession.h"
#include "core/tickets/TicketCommands.h"
#include "ui/inbox/DraftGuard.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/inbox/ThreadPane.h"
#include "ui/inbox/ThreadView.h"
#include "ui/inbox/TicketListPane.h"
#include "ui/inbox/UnsavedDialog.h"
#include "ui/shared/ElidedLabel.h"
#include "ui/shared/ThemeController.h"
#include "ui/shell/LanguageController.h"

#include <QApplication>
#include <QDir>

#include <QLocale>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTest>

using namespace memnun;

namespace {

struct Story {
    const char* who;
    const char* mail;
    const char* subject;
    const char* text;
    Priority priority;
    const char* tag;
    Channel channel;
};

const std::array kStories{
    Story{"Selin Tok", "selin.tok@posta.example", "Kumaş rengi hakkında soru", "Katalogdaki bej ile sitedeki aynı mı?", Priority::Low, "Soru", Channel::Messaging},
    Story{"Liman Cafe", "merhaba@limancafe.example", "Sandalye minderi yedek parça", "Altı adet minder kılıfı lazım, stokta var mı?", Priority::Normal, "Talep", Channel::Email},
    Story{"Mert Arslan", "mert.a@posta.example", "Fatura bilgileri hatalı", "Vergi numaramız yanlış yazılmış, düzeltilmiş faturayı bekliyoruz.", Priority::Normal, "Fatura", Channel::Email},
    Story{"Otel Zeytin", "satinalma@otelzeytin.example", "Lobi koltukları için yerinde ölçü", "Gelecek hafta uygun olduğunuz bir gün var mı?", Priority::High, "Teklif", Channel::Phone},
    Story{"Nazlı Erdem", "nazli@posta.example", "Teslimat saati değişebilir mi?", "Öğleden sonra evde olacağım, sabah kimse yok.", Priority::Normal, "Teslimat", Channel::Chat},
    Story{"Ege Ofis Ltd.", "satin@egeofis.example", "Toplu alım için teklif", "12 adet çalışma koltuğu için fiyat rica ederiz.", Priority::Normal, "VIP", Channel::Email},
    Story{"Derya Kaya", "derya.k@posta.example", "Ynt: Sipariş 20418 ne zaman gelir?", "Teşekkürler, yalnız adres değişikliğim de vardı, onu da iletmiştim.", Priority::High, "Teslimat", Channel::Email},
    Story{"Çınar Mobilya", "info@cinarmobilya.example", "Masa ayağı kırık geldi, değişim istiyorum", "Merhaba, dün teslim edilen masanın sol ön ayağı kırık çıktı.", Priority::Urgent, "Şikâyet", Channel::Email},
};

}  // namespace

class TestInboxPictures final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pictures_data();
    void pictures();
    void unsavedWords_data();
    void unsavedWords();

private:
    void tellStories(InboxFixture& world);
    void tellThread(InboxFixture& world, const Ticket& ticket, const Customer& customer);
};

void TestInboxPictures::pictures_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("empty");
    QTest::newRow("inbox-light-1280x800") << 0 << QSize(1280, 800) << false;
    QTest::newRow("inbox-dark-1280x800") << 1 << QSize(1280, 800) << false;
    QTest::newRow("inbox-light-1088x740") << 0 << QSize(1088, 740) << false;
    QTest::newRow("inbox-empty-light-1280x800") << 0 << QSize(1280, 800) << true;
}

void TestInboxPictures::tellStories(InboxFixture& world)
{
    for (const Story& story : kStories) {
        const Customer customer = world.customer(QString::fromUtf8(story.who), QString::fromUtf8(story.mail),
                                                 CustomerKind::Company);
        const Ticket ticket = world.ticket(customer, QString::fromUtf8(story.subject), QString::fromUtf8(story.text),
                                           story.channel);
        ChangeTickets change;
        change.tickets = {{ticket.id, ticket.revision}};
        change.priority = story.priority;
        change.addTags = QStringList{QString::fromUtf8(story.tag)};
        world.run(change);
        world.clock.advanceSeconds(1900);
        if (&story - kStories.data() > 4)
            world.run(MarkRead{{ticket.id}, &story - kStories.data() > 5});
        if (&story == &kStories.back())
            tellThread(world, ticket, customer);
    }
}

void TestInboxPictures::tellThread(InboxFixture& world, const Ticket& ticket, const Customer& customer)
{
    world.mail(ticket, customer,
               QStringLiteral("Merhaba,\ndün teslim edilen 20391 numaralı siparişteki yemek masasının sol ön ayağı kırık "
                              "çıktı. Fotoğrafları ekledim. Hafta sonu misafirimiz var, cumaya kadar değişim mümkün "
                              "mü?\n\n17 Kas 2026 Sal, 10:12 tarihinde Destek şunu yazdı:\n> Siparişiniz yola çıktı.\n> "
                              "İyi günler dileriz.\n"));
    world.run(AddNote{ticket.id, QStringLiteral("Depoda iki ayak var. Kargo yarın sabah alırsa perşembe teslim olur.")});
    world.clock.advanceSeconds(300);
    ChangeTickets change;
    change.tickets = {{ticket.id, world.fresh(ticket.id).revision}};
    change.assignee = world.me.id;
    change.status = TicketStatus::Open;
    world.run(change);
    LogCall call;
    call.ticketId = ticket.id;
    call.customerId = customer.id;
    call.direction = Direction::Out;
    call.startedAt = world.clock.now();
    call.talkS = 160;
    call.outcome = CallOutcome::Answered;
    call.summary = QStringLiteral("Perşembe 10.00–14.00 arası teslim için anlaşıldı. Montaj ekibi ayağı yerinde değiştirecek.");
    world.run(call);
    world.run(MarkRead{{ticket.id}, true});
    world.clock.advanceSeconds(240);
}

void TestInboxPictures::pictures()
{
    QFETCH(int, theme);
    QFETCH(QSize, size);
    QFETCH(bool, empty);
    QLocale::setDefault(QLocale(QLocale::Turkish, QLocale::Turkey));
    ThemeController themes(*qApp);
    themes.setKind(theme == 0 ? ThemeKind::Light : ThemeKind::Dark);
    InboxFixture world;
    if (!empty)
        tellStories(world);
    InboxPage page(world.context());
    page.setAutoFillBackground(true);
    page.resize(size);
    page.show();
    if (empty) {
        QTRY_VERIFY(page.list()->model().state() == ListState::Ready);
    } else {
        QTRY_VERIFY(page.thread()->row() && page.thread()->pane()->isComplete());
        page.thread()->replyBox()->editor()->setPlainText(
            QStringLiteral("Sayın yetkili,\n\nyaşadığınız sorun için üzgünüz. Yeni masa ayağını perşembe 10.00–14.00 "
                           "arasında ekibimiz getirip yerinde takacak; sizin bir şey yapmanız gerekmiyor."));
        page.thread()->replyBox()->flushDraft();
        QTRY_VERIFY([&] {
            for (const auto* label : page.findChildren<ElidedLabel*>()) {
                if (label->fullText().startsWith(QStringLiteral("Draft saved")))
                    return true;
            }
            return false;
        }());
    }
    QTRY_VERIFY(page.list()->model().state() == ListState::Ready);
    QCoreApplication::sendPostedEvents();
    const QPixmap picture = page.grab();
    QCOMPARE(picture.deviceIndependentSize().toSize(), size);
    QVERIFY(QDir().mkpath(QStringLiteral(MEMNUN_PICTURES)));
    QVERIFY(picture.save(QStringLiteral(MEMNUN_PICTURES "/page-%1.png").arg(QLatin1String(QTest::currentDataTag()))));
}

void TestInboxPictures::unsavedWords_data()
{
    addPictureLooks();
}

/// The disk is full: what the reply box says, and what is asked on the way out.
void TestInboxPictures::unsavedWords()
{
    const PictureLook look;
    InboxFixture world;
    tellStories(world);
    QVERIFY(static_cast<StorageSession&>(*world.session).database().execOnce(
        QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON draft BEGIN SELECT RAISE(ABORT, 'full'); END;")));
    InboxPage page(world.context());
    page.setAutoFillBackground(true);
    page.resize(1240, 760);
    page.show();
    QTRY_VERIFY(page.thread()->row() && page.thread()->pane()->isComplete());
    ReplyBox* box = page.thread()->replyBox();
    box->editor()->setPlainText(QStringLiteral("Sayın yetkili,\n\nyeni masa ayağını perşembe 10.00–14.00 arasında ekibimiz "
                                               "getirip yerinde takacak."));
    DraftGuard guard(page, world.desktop);
    guard.settle([] {});
    QPointer<UnsavedDialog> dialog;
    QTRY_VERIFY((dialog = page.findChild<UnsavedDialog*>()) && !box->unsavedText().isEmpty());
    QVERIFY(QDir().mkpath(QStringLiteral(MEMNUN_PICTURES)));
    const QString name = QStringLiteral(MEMNUN_PICTURES "/unsaved-%1-%2.png").arg(QLatin1String(QTest::currentDataTag()));
    dialog->copyText();
    QCoreApplication::sendPostedEvents();
    QVERIFY(dialog->grab().save(name.arg(QStringLiteral("dialog"))));
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QVERIFY(page.grab().save(name.arg(QStringLiteral("box"))));
}

QTEST_MAIN(TestInboxPictures)
#include "tst_inbox_pictures.moc"
