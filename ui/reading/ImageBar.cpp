// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/ImageBar.h"

#include "ui/shared/FlowLayout.h"
#include "ui/shared/Icon.h"
#include "ui/shared/StyleSheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace memnun {

namespace {

constexpr int kNamedTrackers = 3;
constexpr int kWidestSender = 180;  // px

QString pictureLine(const ImageBar::State& state)
{
    if (state.loading)
        return ImageBar::tr("Loading %n picture(s)…", nullptr, state.pictures);
    if (state.failed > 0)
        return ImageBar::tr("%n picture(s) could not be loaded.", nullptr, state.failed);
    if (state.pictures == state.loaded)
        return {};
    return ImageBar::tr("%n picture(s) from the net were not loaded: loading tells the sender that the mail was read.", nullptr,
                        state.pictures - state.loaded);
}

QString trackerLine(const QVector<mime::TrackerCount>& trackers)
{
    int count = 0;
    QStringList names;
    for (const mime::TrackerCount& one : trackers) {
        count += one.count;
        if (names.size() < kNamedTrackers)
            names << one.name;
    }
    if (trackers.size() > kNamedTrackers)
        names << QStringLiteral("…");
    return count == 0 ? QString() : ImageBar::tr("%n tracking image(s) of %1 were not loaded.", nullptr, count).arg(names.join(QStringLiteral(", ")));
}

QPushButton* link(QWidget* parent, const char* name)
{
    auto* button = new QPushButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    setStyleProperty(button, "kind", QStringLiteral("link"));
    return button;
}

}  // namespace

ImageBar::ImageBar(QWidget* parent)
    : QWidget(parent), m_text(new QLabel(this)), m_show(link(this, "showImages")), m_always(link(this, "alwaysImages"))
{
    auto* sign = new QLabel(this);
    sign->setPixmap(icon(QStringLiteral("image-off"), IconRole::Muted).pixmap(14, 14));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("imageLine"));
    setTextRole(m_text, QStringLiteral("muted"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, space::xs);
    // A link's words stand within its ring: the sentence above them begins where they do.
    row->setSpacing(space::xs);
    m_text->setContentsMargins(space::xs, 0, 0, 0);
    row->addWidget(sign, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_text);
    auto* line = new QWidget(this);
    auto* ways = new FlowLayout(line, space::s);  // beside each other where a thread is wide enough for both
    ways->addWidget(m_show);
    ways->addWidget(m_always);
    words->addWidget(line);
    row->addLayout(words, 1);
    connect(m_show, &QPushButton::clicked, this, &ImageBar::showWanted);
    connect(m_always, &QPushButton::clicked, this, [this] { Q_EMIT trustWanted(!m_trusted); });
    hide();
}

void ImageBar::setState(const State& state)
{
    m_trusted = state.trusted;
    QStringList lines{pictureLine(state), trackerLine(state.trackers)};
    if (state.cut)
        lines << tr("The mail goes on: its original view has all of it.");
    lines.removeAll(QString());
    m_text->setText(lines.join(QLatin1Char('\n')));
    m_text->setVisible(!lines.isEmpty());
    m_show->setText(state.failed > 0 ? tr("Try again") : tr("Show images"));
    m_show->setVisible(state.canLoad && !state.loading && state.loaded < state.pictures);
    // An address may be longer than a thread is wide.
    const QString sender = m_always->fontMetrics().elidedText(state.sender, Qt::ElideMiddle, kWidestSender);
    m_always->setText(state.trusted ? tr("No longer always show images of %1").arg(sender) : tr("Always show images of %1").arg(sender));
    m_always->setToolTip(state.sender);
    m_always->setVisible(state.canLoad && state.pictures > 0 && !state.sender.isEmpty());
    setVisible(!lines.isEmpty() || !m_always->isHidden());
}

QString ImageBar::text() const
{
    return m_text->text();
}

}  // namespace memnun
