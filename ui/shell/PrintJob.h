// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <memory>

class QPagedPaintDevice;
class QPainter;
class QTextDocument;

namespace memnun {

/// Lays the document out for the device's page, with room for page numbers.
void setUpPaper(QPagedPaintDevice& device, QTextDocument& document);
/// All pages, each with its number.
void paintPages(QPagedPaintDevice& device, QTextDocument& document);

/// Prints a document page by page, one in each turn of the event loop, so that a long one does not hold the window up.
/// Deletes itself when it is done.
class PrintJob final : public QObject {
    Q_OBJECT

public:
    PrintJob(std::unique_ptr<QPagedPaintDevice> device, std::shared_ptr<QTextDocument> document, QObject* parent = nullptr);
    ~PrintJob() override;

private:
    void step();

    std::unique_ptr<QPagedPaintDevice> m_device;
    std::shared_ptr<QTextDocument> m_document;
    std::unique_ptr<QPainter> m_painter;
    int m_page = 0;
    QTimer m_turn;
};

}  // namespace memnun
