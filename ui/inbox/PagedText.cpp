// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/PagedText.h"

#include "ui/inbox/MessageText.h"
#include "ui/shared/Format.h"
#include "ui/shared/StyleSheet.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace memnun {

namespace {

/// Where the page that begins at `from` ends.
qsizetype pageEnd(const QString& text, qsizetype from, qsizetype most)
{
    const qsizetype far = std::min(from + most, text.size());
    int lines = 0;
    qsizetype lastLine = -1;
    for (qsizetype at = from; at < far && lines < PagedText::kPageLines; ++at) {
        if (text.at(at) == QLatin1Char('\n')) {
            lastLine = at + 1;
            ++lines;
        }
    }
    if (lastLine > 0 && (far < text.size() || lines == PagedText::kPageLines))
        return lastLine;
    return far < text.size() && text.at(far - 1).isHighSurrogate() ? far - 1 : far;
}

QPushButton* link(const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    setStyleProperty(button, "kind", QStringLiteral("link"));
    return button;
}

}  // namespace

PagedText::PagedText(const QString& text, Look look, QWidget* parent)
    : QWidget(parent), m_text(text), m_look(look), m_pages(new QVBoxLayout)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    m_pages->setSpacing(0);
    layout->addLayout(m_pages);
    append(kFirstPage);
    if (isWhole())
        return;
    m_foot = new QWidget(this);
    auto* foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    m_more = link(QString(), m_foot);
    auto* save = link(tr("Save as text…"), m_foot);
    foot->addWidget(m_more);
    foot->addWidget(save);
    foot->addStretch(1);
    layout->addWidget(m_foot);
    connect(m_more, &QPushButton::clicked, this, &PagedText::showMore);
    connect(save, &QPushButton::clicked, this, &PagedText::saveWanted);
    m_more->setText(tr("Show more (%1 left)").arg(Format().bytes(m_text.size() - m_shown)));
}

void PagedText::showMore()
{
    if (isWhole())
        return;
    append(kPage);
    m_more->setText(tr("Show more (%1 left)").arg(Format().bytes(m_text.size() - m_shown)));
    m_foot->setVisible(!isWhole());
}

void PagedText::append(qsizetype most)
{
    const qsizetype end = pageEnd(m_text, m_shown, most);
    QString page = m_text.mid(m_shown, end - m_shown);
    m_shown = end;
    if (!isWhole() && page.endsWith(QLatin1Char('\n')))
        page.chop(1);  // the next page begins a line of its own anyway
    auto* block = new MessageText(this);
    connect(block, &MessageText::linkActivated, this, &PagedText::linkActivated);
    block->setMuted(m_look == Look::Muted);
    if (m_look == Look::Source)
        block->setSource(page);
    else
        block->setMessage(page);
    m_pages->addWidget(block);
    block->show();
}

}  // namespace memnun
