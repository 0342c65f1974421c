// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/ScenarioTexts.h"

namespace memnun::demo {

namespace {

// What the first mail says is in LetterTexts.cpp.
constexpr QStringView kLetterScenarios = uR"(
@ letter-order 11 0 company tag:kurumsal letter:order
S Sipariş formu SF-2291
C Sipariş formu
@ letter-news 1 0 company letter:news
S Güz kumaşları geldi
C Güz kumaşları
@ letter-link 7 0 letter:link
S Bu e-posta sizden mi geldi?
C Sizden mi?
@ letter-danger 7 0 letter:danger
S Ödeme dekontu
C Dekont
)";

}  // namespace

QStringView letterScenarios()
{
    return kLetterScenarios;
}

}  // namespace memnun::demo
