// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

namespace memnun {

/// What the command line asks of the window program.
struct StartOptions {
    QString workspace;      ///< file to open; empty: the last one, or the choice of the start page
    bool demo = false;      ///< open the demo company
    QString screenshots;    ///< folder for pictures of every page; the program ends after the last one
    QSize pictureSize{1280, 800};  ///< at least 900×560
    QString language;       ///< "tr" or "en"; empty: as remembered, else the desktop's
    QString theme;          ///< "light" or "dark"; empty: as remembered
    QString refusal;        ///< why the line can't be used; the program prints it and ends
    QString answer;         ///< text of --help or --version: printed, then the program ends
};

/// Reads the arguments, program name first.
StartOptions readStartOptions(const QStringList& arguments);

}  // namespace memnun
