// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/personas/FitList.h"

#include "ui/personas/PersonaWords.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Format.h"
#include "ui/shared/StyleSheet.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace memnun {

namespace {

constexpr int kPauseMs = 250;
constexpr int kHeight = 260;
constexpr int kIdRole = Qt::UserRole + 1;

}  // namespace

FitList::FitList(const AppContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_title(new QLabel(this)), m_sentence(new QLabel(this)), m_tree(new QTreeWidget(this))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPauseMs);
    setTextRole(m_title, QStringLiteral("heading"));
    setTextRole(m_sentence, QStringLiteral("muted"));
    m_sentence->setWordWrap(true);
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setMinimumHeight(kHeight);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    layout->addWidget(m_tree, 1);
    connect(&m_soon, &QTimer::timeout, this, &FitList::work);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        if (const qint64 id = item->data(0, kIdRole).toLongLong(); id > 0)
            Q_EMIT customerWanted(CustomerId(id));
    });
    retranslate();
}

FitList::~FitList()
{
    stop();
}

void FitList::setDraft(const Persona& draft)
{
    const bool same = m_has && draft.id == m_draft.id && draft.rules == m_draft.rules && draft.minScore == m_draft.minScore
                      && draft.active == m_draft.active && draft.name == m_draft.name;
    m_draft = draft;
    m_draft.picture.clear();
    if (!same)
        outdated();
}

void FitList::outdated()
{
    m_has = true;
    stop();
    m_soon.start();
}

void FitList::stop()
{
    if (m_reading)
        m_reading->store(true);
    if (m_stop)
        m_stop->store(true);
}

void FitList::work()
{
    stop();
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_reading = m_context.executor.read<PersonaPreview>(
        this,
        [draft = m_draft, now = m_context.clock.now(), stop = m_stop](Stores& stores) {
            return previewOf(draft, stores, now, kMost, [stop] { return stop->load(); });
        },
        [this, draft = m_draft](Result<PersonaPreview> preview) {
            if (!preview) {
                if (preview.error().code != Code::Cancelled)
                    m_sentence->setText(errorSentence(preview.error()));
                return;
            }
            m_of = draft;
            show(*preview);
        });
}

void FitList::show(const PersonaPreview& preview)
{
    m_preview = preview;
    const Format format;
    const double share = preview.customers > 0 ? 100.0 * static_cast<double>(preview.matching) / static_cast<double>(preview.customers) : 0;
    QString sentence = tr("%1 of %2 customers (%3)").arg(format.number(preview.matching), format.number(preview.customers), format.percent(share));
    if (preview.byHand > 0)
        sentence += QStringLiteral(" · ") + tr("%1 of them by hand").arg(format.number(preview.byHand));
    if (preview.matching > preview.fits.size())
        sentence += QStringLiteral(" · ") + tr("the best %1 are shown").arg(format.number(static_cast<qint64>(preview.fits.size())));
    m_sentence->setText(sentence);
    m_tree->clear();
    for (const PersonaFit& fit : preview.fits) {
        const QString score = fit.byHand ? tr("by hand") : format.percent(100 * fit.score.score);
        auto* item = new QTreeWidgetItem(m_tree, {fit.name, score});
        item->setData(0, kIdRole, fit.customer.value());
        item->setToolTip(0, fit.name + QLatin1Char('\n') + reasonLines(m_of, fit.score, fit.facts));
        for (qsizetype i = 0; i < m_of.rules.size() && i < fit.score.rules.size(); ++i) {
            const QString reason = reasonText(m_of.rules.at(i), fit.score.rules.at(i), fit.facts);
            auto* line = new QTreeWidgetItem(item, {reason, tr("weight %1").arg(format.number(m_of.rules.at(i).weight, 1))});
            line->setForeground(0, Theme::of(palette()).muted);
            line->setForeground(1, Theme::of(palette()).muted);
            line->setToolTip(0, reason);
        }
    }
    if (QTreeWidgetItem* first = m_tree->topLevelItem(0))
        first->setExpanded(true);
}

void FitList::retranslate()
{
    m_title->setText(tr("Customers like this"));
    m_tree->setAccessibleName(m_title->text());
    if (!m_preview.fits.isEmpty() || m_preview.customers > 0)
        show(m_preview);
}

void FitList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace memnun
