// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/Letters.h"

namespace memnun::demo {

namespace {

constexpr QStringView kLetters = uR"(@ order
Merhaba,

Yenilenen odalarımız için sipariş formumuz aşağıdadır. Teslim gününü onaylayıp proforma faturayı gönderebilir misiniz?

Sipariş formu SF-2291
Ladin komodin, meşe: 12 adet, 38.280,00 TL
Aladağ lambader: 6 adet, 17.940,00 TL
Pamuk nevresim takımı: 24 adet, 40.560,00 TL
Toplam: 42 adet, 96.780,00 TL

{name}
Satın alma, {company}
=
<html><body>
<table cellpadding="0" cellspacing="0"><tr><td><img src="cid:logo@{domain}" width="48" height="48" alt="{company}"></td>
<td style="padding-left: 12px"><b>{company}</b><br>Satın alma</td></tr></table>
<p>Merhaba,</p>
<p>Yenilenen odalarımız için sipariş formumuz aşağıdadır. Teslim gününü onaylayıp proforma faturayı gönderebilir misiniz?</p>
<h3>Sipariş formu SF-2291</h3>
<table border="1" cellpadding="6" cellspacing="0">
<tr><th align="left">Ürün</th><th align="right">Adet</th><th align="right">Birim fiyat</th><th align="right">Tutar</th></tr>
<tr><td>Ladin komodin, meşe</td><td align="right">12</td><td align="right">3.190,00 TL</td><td align="right">38.280,00 TL</td></tr>
<tr><td>Aladağ lambader</td><td align="right">6</td><td align="right">2.990,00 TL</td><td align="right">17.940,00 TL</td></tr>
<tr><td>Pamuk nevresim takımı</td><td align="right">24</td><td align="right">1.690,00 TL</td><td align="right">40.560,00 TL</td></tr>
<tr><td><b>Toplam</b></td><td align="right"><b>42</b></td><td></td><td align="right"><b>96.780,00 TL</b></td></tr>
</table>
<p>{name}<br>Satın alma, {company}</p>
</body></html>
@ news
Güz kumaşları geldi

Yeni sezon döşemelik kumaşlarımız depomuzda. Bu ay verilen siparişlerde kartela ücretsizdir.

Keten dokular: 14 renk, 280 cm
Kadife: 22 renk, 140 cm

Kartela için bu e-postayı yanıtlamanız yeterlidir.

{name}
{company}
=
<html><body>
<h2>Güz kumaşları geldi</h2>
<p>Yeni sezon döşemelik kumaşlarımız depomuzda. Bu ay verilen siparişlerde <b>kartela ücretsizdir</b>.</p>
<table cellpadding="8" cellspacing="0"><tr>
<td valign="top"><img src="https://gorsel.{domain}/guz/keten.png" width="200" height="150" alt="Keten dokular"><br><b>Keten dokular</b><br>14 renk, 280 cm</td>
<td valign="top"><img src="https://gorsel.{domain}/guz/kadife.png" width="200" height="150" alt="Kadife"><br><b>Kadife</b><br>22 renk, 140 cm</td>
</tr></table>
<p>Kartela için bu e-postayı yanıtlamanız yeterlidir. <a href="https://www.{domain}/guz">Bütün renkler</a></p>
<p>{name}<br>{company}</p>
<img src="https://{domain}.us7.list-manage.com/track/open.php?u=7c1d" width="1" height="1" alt="">
</body></html>
@ link
Merhaba,

Aşağıdaki e-posta sizden mi geldi? Ödemem alınamamış görünüyor, bağlantıyı açmaya çekindim.

{name}

---------- İletilen e-posta ----------
Kimden: Ladin Ev
Konu: Ödemeniz alınamadı

Siparişinizin iptal edilmemesi için ödemenizi 24 saat içinde doğrulayın:
https://www.ladinev.example/odeme

Ladin Ev Ödeme Birimi
=
<html><body>
<p>Merhaba,</p>
<p>Aşağıdaki e-posta sizden mi geldi? Ödemem alınamamış görünüyor, bağlantıyı açmaya çekindim.</p>
<p>{name}</p>
<p>---------- İletilen e-posta ----------<br>Kimden: Ladin Ev<br>Konu: <b>Ödemeniz alınamadı</b></p>
<p>Siparişinizin iptal edilmemesi için ödemenizi 24 saat içinde doğrulayın:<br>
<a href="https://odeme.guvenli-giris.example/ladinev?k=81f2">https://www.ladinev.example/odeme</a></p>
<p>Ladin Ev Ödeme Birimi</p>
</body></html>
@ danger
Merhaba,

Ödemeyi bugün yaptım, dekont ektedir. Siparişimi yarın kargoya verebilir misiniz?

{name}
=
<html><body>
<p>Merhaba,</p>
<p>Ödemeyi bugün yaptım, <b>dekont ektedir</b>. Siparişimi yarın kargoya verebilir misiniz?</p>
<p>{name}</p>
</body></html>
)";

}  // namespace

QStringView letterTexts()
{
    return kLetters;
}

}  // namespace memnun::demo
