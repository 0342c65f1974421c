// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PrintJob.h"

#include <QAbstractTextDocumentLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextDocument>

namespace memnun {

namespace {

constexpr int kPointsAnInch = 72;
constexpr double kFoot = 28;  ///< pt, for the page number
/// A document made to have millions of pages is not worth the paper.
constexpr int kMostPages = 1000;

int pageCount(const QTextDocument& document)
{
    return std::min(document.pageCount(), kMostPages);
}

double footOf(const QPaintDevice& device)
{
    return kFoot * device.logicalDpiY() / kPointsAnInch;
}

void paintPage(QPainter& painter, QTextDocument& document, int page)
{
    const QSizeF size = document.pageSize();
    const double foot = footOf(*painter.device());
    painter.save();
    painter.drawText(QRectF(0, size.height() + foot / 2, size.width(), foot / 2), Qt::AlignRight | Qt::AlignBottom,
                     QStringLiteral("%1 / %2").arg(page + 1).arg(pageCount(document)));
    painter.translate(0, -page * size.height());
    const QRectF view(0, page * size.height(), size.width(), size.height());
    painter.setClipRect(view);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = view;
    context.palette.setColor(QPalette::Text, Qt::black);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

}  // namespace

void setUpPaper(QPagedPaintDevice& device, QTextDocument& document)
{
    device.setPageSize(QPageSize(QPageSize::A4));
    device.setPageMargins(QMarginsF(18, 18, 18, 14), QPageLayout::Millimeter);
    // In the device's own units, so that letters and pictures come out as large as they are meant.
    document.documentLayout()->setPaintDevice(&device);
    document.setDocumentMargin(0);
    document.setPageSize(QSizeF(device.width(), device.height() - footOf(device)));
}

void paintPages(QPagedPaintDevice& device, QTextDocument& document)
{
    QPainter painter(&device);
    for (int page = 0; page < pageCount(document); ++page) {
        if (page > 0)
            device.newPage();
        paintPage(painter, document, page);
    }
}

PrintJob::PrintJob(std::unique_ptr<QPagedPaintDevice> device, std::shared_ptr<QTextDocument> document, QObject* parent)
    : QObject(parent), m_device(std::move(device)), m_document(std::move(document))
{
    setUpPaper(*m_device, *m_document);
    m_painter = std::make_unique<QPainter>(m_device.get());
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &PrintJob::step);
    m_turn.start();
}

PrintJob::~PrintJob()
{
    m_painter.reset();  // before what it paints on
}

void PrintJob::step()
{
    if (!m_painter->isActive() || m_page >= pageCount(*m_document)) {
        m_turn.stop();
        deleteLater();
        return;
    }
    if (m_page > 0)
        m_device->newPage();
    paintPage(*m_painter, *m_document, m_page++);
}

}  // namespace memnun
