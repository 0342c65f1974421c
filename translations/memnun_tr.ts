<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr_TR" sourcelanguage="en">
<context>
    <name>AccountConflict</name>
    <message>
        <source>Yes</source>
        <translation>Evet</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Hayır</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Her şey</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>Hesabın adı</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-posta adresi</translation>
    </message>
    <message>
        <source>Sender's name</source>
        <translation>Gönderen adı</translation>
    </message>
    <message>
        <source>Team address</source>
        <translation>Ekip adresi</translation>
    </message>
    <message>
        <source>Fetching mail</source>
        <translation>Posta alma</translation>
    </message>
    <message>
        <source>Sending mail</source>
        <translation>Posta gönderme</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Klasörler</translation>
    </message>
    <message>
        <source>First day to fetch</source>
        <translation>Alınacak ilk gün</translation>
    </message>
    <message>
        <source>Further addresses</source>
        <translation>Diğer adresler</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>İmza</translation>
    </message>
    <message>
        <source>Folder for copies of sent mail</source>
        <translation>Gönderilen kopyaların klasörü</translation>
    </message>
    <message>
        <source>Files copies of sent mail</source>
        <translation>Gönderilenlerin kopyasını saklar</translation>
    </message>
    <message>
        <source>Tells the server what is read</source>
        <translation>Okunanı sunucuya bildirir</translation>
    </message>
    <message>
        <source>What the provider allows</source>
        <translation>Sağlayıcının izin verdiği kadar</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sınır yok</translation>
    </message>
    <message>
        <source>Messages sent at most</source>
        <translation>En çok gönderilen ileti</translation>
    </message>
</context>
<context>
    <name>AccountWords</name>
    <message>
        <source>%1 does not answer on port %2. Usual ports are 993 (TLS) and 143 (STARTTLS).</source>
        <translation>%1, %2 numaralı bağlantı noktasında yanıt vermiyor. Alışılmış olanlar 993 (TLS) ve 143’tür (STARTTLS).</translation>
    </message>
    <message>
        <source>%1 does not answer on port %2. Usual ports are 465 (TLS) and 587 (STARTTLS).</source>
        <translation>%1, %2 numaralı bağlantı noktasında yanıt vermiyor. Alışılmış olanlar 465 (TLS) ve 587’dir (STARTTLS).</translation>
    </message>
    <message>
        <source>The server could not be reached. It is tried again by itself.</source>
        <translation>Sunucuya ulaşılamadı. Kendiliğinden yeniden denenir.</translation>
    </message>
    <message>
        <source>The server took too long to answer. It is tried again by itself.</source>
        <translation>Sunucu çok geç yanıt verdi. Kendiliğinden yeniden denenir.</translation>
    </message>
    <message>
        <source>The server ended the connection. It is tried again by itself.</source>
        <translation>Sunucu bağlantıyı kesti. Kendiliğinden yeniden denenir.</translation>
    </message>
    <message>
        <source>The server's certificate is not trusted. Please test the account and look at it.</source>
        <translation>Sunucunun sertifikasına güvenilmiyor. Lütfen hesabı sınayıp sertifikaya bakın.</translation>
    </message>
    <message>
        <source>The connection could not be encrypted. Please check the account's encryption.</source>
        <translation>Bağlantı şifrelenemedi. Lütfen hesabın şifreleme ayarına bakın.</translation>
    </message>
    <message>
        <source>Without encryption the password would cross the network in the clear. Please choose an encryption.</source>
        <translation>Şifreleme olmadan parola ağdan açık geçerdi. Lütfen bir şifreleme seçin.</translation>
    </message>
    <message>
        <source>The server refused the user name or the password. Please check the account.</source>
        <translation>Sunucu kullanıcı adını veya parolayı kabul etmedi. Lütfen hesabı gözden geçirin.</translation>
    </message>
    <message>
        <source>The server wants an app password. Please make one at your provider and enter it in the account.</source>
        <translation>Sunucu uygulama parolası istiyor. Lütfen sağlayıcınızda bir tane oluşturup hesaba girin.</translation>
    </message>
    <message>
        <source>The server takes no password. Please sign in at the provider, in the account.</source>
        <translation>Sunucu parola kabul etmiyor. Lütfen hesapta sağlayıcıda oturum açın.</translation>
    </message>
    <message>
        <source>The server refused to do what was asked.</source>
        <translation>Sunucu isteneni yapmayı reddetti.</translation>
    </message>
    <message>
        <source>The server answered with something that no mail server says.</source>
        <translation>Sunucu, hiçbir posta sunucusunun söylemediği bir yanıt verdi.</translation>
    </message>
    <message>
        <source>It is no longer on the server.</source>
        <translation>Artık sunucuda değil.</translation>
    </message>
    <message>
        <source>It was stopped before it was done. The next run goes on from there.</source>
        <translation>Bitmeden durduruldu. Sonraki çalışma kaldığı yerden sürer.</translation>
    </message>
    <message>
        <source>The workspace could not be written. Please check the disk's free space.</source>
        <translation>Çalışma alanına yazılamadı. Lütfen diskteki boş yeri kontrol edin.</translation>
    </message>
    <message>
        <source>It holds something that could not be understood.</source>
        <translation>İçinde anlaşılamayan bir şey var.</translation>
    </message>
    <message>
        <source>Something went wrong inside Memnun.</source>
        <translation>Memnun’un içinde bir şey ters gitti.</translation>
    </message>
    <message>
        <source>%1: known to this program</source>
        <translation>%1: bu program tanıyor</translation>
    </message>
    <message>
        <source>%1: the domain's mail goes to %2</source>
        <translation>%1: alan adının postası %2 adresine gidiyor</translation>
    </message>
    <message>
        <source>Found at %1</source>
        <translation>%1 adresinde bulundu</translation>
    </message>
    <message>
        <source>Named by the domain itself (%1)</source>
        <translation>Alan adının kendisi bildiriyor (%1)</translation>
    </message>
    <message>
        <source>Usual names: please check</source>
        <translation>Alışılmış adlar: lütfen kontrol edin</translation>
    </message>
    <message>
        <source>Google takes an app password here, not your usual one. Make it at myaccount.google.com under Security › 2-Step Verification › App passwords.</source>
        <translation>Google burada her zamanki parolanızı değil, bir uygulama parolası ister. myaccount.google.com’da Güvenlik › 2 Adımlı Doğrulama › Uygulama şifreleri bölümünde oluşturabilirsiniz.</translation>
    </message>
    <message>
        <source>Yandex takes an app password here, not your usual one. Make it at id.yandex.com under Security › App passwords, and allow mail programs in the mail's settings.</source>
        <translation>Yandex burada her zamanki parolanızı değil, bir uygulama parolası ister. id.yandex.com’da Güvenlik › Uygulama şifreleri bölümünde oluşturun ve posta ayarlarında posta programlarına izin verin.</translation>
    </message>
    <message>
        <source>iCloud takes an app-specific password here, not your usual one. Make it at account.apple.com under Sign-In and Security.</source>
        <translation>iCloud burada her zamanki parolanızı değil, uygulamaya özel bir parola ister. account.apple.com’da Oturum Açma ve Güvenlik bölümünde oluşturabilirsiniz.</translation>
    </message>
    <message>
        <source>%1 takes an app password here, not your usual one. You can make it in your account's security settings there.</source>
        <translation>%1 burada her zamanki parolanızı değil, bir uygulama parolası ister. Oradaki hesabınızın güvenlik ayarlarında oluşturabilirsiniz.</translation>
    </message>
    <message>
        <source>Connected and logged in. Mail can be fetched.</source>
        <translation>Bağlandı, oturum açıldı. Posta alınabilir.</translation>
    </message>
    <message>
        <source>Connected and logged in. Answers can be sent.</source>
        <translation>Bağlandı, oturum açıldı. Yanıtlar gönderilebilir.</translation>
    </message>
    <message>
        <source>Nobody has signed in yet. Please sign in at the provider.</source>
        <translation>Henüz oturum açılmadı. Lütfen sağlayıcıda oturum açın.</translation>
    </message>
    <message>
        <source>There is no password yet. Please enter it.</source>
        <translation>Henüz parola yok. Lütfen girin.</translation>
    </message>
    <message>
        <source>The sign-in has run out or was taken back. Please sign in again.</source>
        <translation>Oturumun süresi dolmuş veya izni geri alınmış. Lütfen yeniden oturum açın.</translation>
    </message>
    <message>
        <source>There is no server called “%1”, or no network. Please check the name and the connection.</source>
        <translation>“%1” adında bir sunucu veya ağ bağlantısı yok. Lütfen adı ve bağlantıyı kontrol edin.</translation>
    </message>
    <message>
        <source>The connection to %1 could not be encrypted. Please try the other kind of encryption.</source>
        <translation>%1 ile bağlantı şifrelenemedi. Lütfen diğer şifreleme türünü deneyin.</translation>
    </message>
    <message>
        <source>%1 refused the user name or the password. Please check both.</source>
        <translation>%1 kullanıcı adını veya parolayı kabul etmedi. Lütfen ikisini de kontrol edin.</translation>
    </message>
    <message>
        <source>%1 does not take your usual password from programs. Please make an app password at your provider and enter it here.</source>
        <translation>%1 programlardan her zamanki parolanızı kabul etmiyor. Lütfen sağlayıcınızda bir uygulama parolası oluşturup buraya girin.</translation>
    </message>
    <message>
        <source>%1 takes no password. Please choose the sign-in at the provider.</source>
        <translation>%1 parola kabul etmiyor. Lütfen sağlayıcıda oturum açmayı seçin.</translation>
    </message>
    <message>
        <source>%1 answered, but not as a mail server should. Please check name and port.</source>
        <translation>%1 yanıt verdi, ama bir posta sunucusu gibi değil. Lütfen adı ve bağlantı noktasını kontrol edin.</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>Sınama iptal edildi.</translation>
    </message>
    <message>
        <source>%1 vouches for itself: nobody else has signed its certificate.</source>
        <translation>%1 kendine kendisi kefil: sertifikasını başka kimse imzalamamış.</translation>
    </message>
    <message>
        <source>The certificate of %1 has run out.</source>
        <translation>%1 sunucusunun sertifikasının süresi dolmuş.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet. Is this computer's clock right?</source>
        <translation>%1 sunucusunun sertifikası henüz geçerli değil. Bu bilgisayarın saati doğru mu?</translation>
    </message>
    <message>
        <source>The certificate that %1 shows is made out to another server.</source>
        <translation>%1 sunucusunun gösterdiği sertifika başka bir sunucuya ait.</translation>
    </message>
    <message>
        <source>This computer does not know who issued the certificate of %1.</source>
        <translation>Bu bilgisayar, %1 sunucusunun sertifikasını vereni tanımıyor.</translation>
    </message>
    <message>
        <source>%1 shows another key than the one that was trusted. Somebody may be listening in, or the server got a new one.</source>
        <translation>%1, güvenilenden başka bir anahtar gösteriyor. Araya biri girmiş veya sunucu yeni bir anahtar almış olabilir.</translation>
    </message>
    <message>
        <source>%1 shows a certificate that this computer does not trust.</source>
        <translation>%1, bu bilgisayarın güvenmediği bir sertifika gösteriyor.</translation>
    </message>
    <message>
        <source>This is not the name of a server.</source>
        <translation>Bu bir sunucu adı değil.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Bağlantı noktası 1 ile 65535 arasında bir sayıdır.</translation>
    </message>
    <message>
        <source>With a user name the connection must be encrypted, or the password could be read on the way.</source>
        <translation>Kullanıcı adı varsa bağlantı şifreli olmalıdır; yoksa parola yolda okunabilir.</translation>
    </message>
    <message>
        <source>This holds characters that mail does not allow.</source>
        <translation>Bunda postanın izin vermediği karakterler var.</translation>
    </message>
    <message>
        <source>Please name a server for fetching or one for sending.</source>
        <translation>Lütfen alma veya gönderme için bir sunucu yazın.</translation>
    </message>
    <message>
        <source>This is not the name of a folder.</source>
        <translation>Bu bir klasör adı değil.</translation>
    </message>
    <message>
        <source>One address stands here twice.</source>
        <translation>Bir adres burada iki kez yazılı.</translation>
    </message>
    <message>
        <source>This mailbox has an account already.</source>
        <translation>Bu posta kutusunun zaten bir hesabı var.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Bu bir e-posta adresi değil.</translation>
    </message>
    <message>
        <source>The last run did not go well.</source>
        <translation>Son çalışma iyi gitmedi.</translation>
    </message>
    <message>
        <source>Passwords are kept in this system's keychain, never in the workspace.</source>
        <translation>Parolalar bu sistemin anahtar zincirinde saklanır, çalışma alanında asla.</translation>
    </message>
    <message>
        <source>This system has no keychain. Passwords are kept in %1, sealed with your passphrase.</source>
        <translation>Bu sistemde anahtar zinciri yok. Parolalar, parola cümlenizle mühürlenmiş olarak %1 dosyasında saklanır.</translation>
    </message>
    <message>
        <source>Passwords are kept in %1, which is locked. Until it is opened no mail is fetched or sent.</source>
        <translation>Parolalar, kilitli olan %1 dosyasında. Açılana kadar posta alınmaz ve gönderilmez.</translation>
    </message>
    <message>
        <source>This system has no keychain. Until you choose a passphrase, passwords last only while Memnun runs.</source>
        <translation>Bu sistemde anahtar zinciri yok. Bir parola cümlesi seçene kadar parolalar yalnızca Memnun açıkken saklanır.</translation>
    </message>
    <message>
        <source>The provider of the sign-in can't be reached just now. Please check the connection.</source>
        <translation>Oturum açılan sağlayıcıya şu an ulaşılamıyor. Lütfen bağlantıyı denetleyin.</translation>
    </message>
</context>
<context>
    <name>ActivityWords</name>
    <message>
        <source>Fetching %1: %2 of %3</source>
        <translation>%1 alınıyor: %2 / %3</translation>
    </message>
    <message>
        <source>Fetching what is new</source>
        <translation>Yeni gelenler alınıyor</translation>
    </message>
    <message>
        <source>Fetching %1</source>
        <translation>%1 alınıyor</translation>
    </message>
    <message>
        <source>There is no connection. Reading and answering go on; nothing is lost.</source>
        <translation>Bağlantı yok. Okuma ve yanıtlama sürer; hiçbir şey kaybolmaz.</translation>
    </message>
    <message>
        <source>Tried again at %1.</source>
        <translation>%1 zamanında yeniden denenecek.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Kapalı</translation>
    </message>
    <message>
        <source>Switched off: nothing is fetched or sent.</source>
        <translation>Kapatıldı: posta alınmaz ve gönderilmez.</translation>
    </message>
    <message>
        <source>Only sends</source>
        <translation>Yalnız gönderir</translation>
    </message>
    <message>
        <source>No mail is fetched: the account names no server for it.</source>
        <translation>Posta alınmaz: hesapta bunun için bir sunucu yok.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Bekliyor</translation>
    </message>
    <message>
        <source>Fetching has not begun yet.</source>
        <translation>Posta alma henüz başlamadı.</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Başka yerde</translation>
    </message>
    <message>
        <source>Fetched by another program on this workspace; what comes is shown here at once.</source>
        <translation>Bu çalışma alanındaki başka bir program alıyor; gelenler burada hemen görünür.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Bağlanıyor</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>%1 sunucusuna bağlanılıyor…</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Alınıyor</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Güncel</translation>
    </message>
    <message>
        <source>Everything is here. New mail comes by itself.</source>
        <translation>Her şey burada. Yeni posta kendiliğinden gelir.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Çevrimdışı</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Sizi bekliyor</translation>
    </message>
    <message>
        <source>Tried again now.</source>
        <translation>Şimdi yeniden deneniyor.</translation>
    </message>
    <message numerus="yes">
        <source>Tried again in %n second(s).</source>
        <translation>
            <numerusform>%n saniye sonra yeniden denenir.</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection to %1 broke off. Reading and answering go on; nothing is lost.</source>
        <translation>%1 ile bağlantı koptu. Okuma ve yanıtlama sürer; hiçbir şey kaybolmaz.</translation>
    </message>
</context>
<context>
    <name>AttachmentWords</name>
    <message>
        <source>It can run a program on this computer.</source>
        <translation>Bu bilgisayarda program çalıştırabilir.</translation>
    </message>
    <message>
        <source>It is an Office file that can hold programs.</source>
        <translation>Bu, program içerebilen bir Office dosyası.</translation>
    </message>
    <message>
        <source>It is a web page and can run scripts or imitate a login.</source>
        <translation>Bu bir web sayfası; betik çalıştırabilir ya da bir giriş sayfasını taklit edebilir.</translation>
    </message>
    <message>
        <source>It is a disk image: the system does not warn of programs in it.</source>
        <translation>Bu bir disk görüntüsü: sistem içindeki programlar için uyarmaz.</translation>
    </message>
    <message>
        <source>Its name is made to look like another kind of file.</source>
        <translation>Adı başka türden bir dosya gibi gösterilmiş.</translation>
    </message>
    <message>
        <source>Its name holds invisible characters.</source>
        <translation>Adında görünmeyen karakterler var.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s): %1</source>
        <translation>
            <numerusform>%n dosya: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Can do harm: %1</source>
        <translation>Zarar verebilir: %1</translation>
    </message>
    <message>
        <source>It is locked with a password, so no mail server could look into it.</source>
        <translation>Parolayla kilitli; hiçbir posta sunucusu içine bakamadı.</translation>
    </message>
</context>
<context>
    <name>BounceWords</name>
    <message>
        <source>there is no such domain</source>
        <translation>böyle bir alan adı yok</translation>
    </message>
    <message>
        <source>the domain takes no mail</source>
        <translation>alan adı posta almıyor</translation>
    </message>
    <message>
        <source>there is no such address</source>
        <translation>böyle bir adres yok</translation>
    </message>
    <message>
        <source>the mailbox is full</source>
        <translation>posta kutusu dolu</translation>
    </message>
    <message>
        <source>the mail was too large</source>
        <translation>e-posta çok büyüktü</translation>
    </message>
    <message>
        <source>the mailbox is closed</source>
        <translation>posta kutusu kapalı</translation>
    </message>
    <message>
        <source>the mailbox takes no mail</source>
        <translation>posta kutusu posta almıyor</translation>
    </message>
    <message>
        <source>the other mail server takes none</source>
        <translation>karşı posta sunucusu posta almıyor</translation>
    </message>
    <message>
        <source>the other mail server could not be reached</source>
        <translation>karşı posta sunucusuna ulaşılamadı</translation>
    </message>
    <message>
        <source>the other mail server refused it by its rules</source>
        <translation>karşı posta sunucusu kuralları gereği kabul etmedi</translation>
    </message>
    <message>
        <source>the other mail server refused it</source>
        <translation>karşı posta sunucusu kabul etmedi</translation>
    </message>
    <message>
        <source>Mail to %1 came back on %2: %3.</source>
        <translation>%1 adresine giden e-posta %2 tarihinde geri döndü: %3.</translation>
    </message>
</context>
<context>
    <name>ChatWords</name>
    <message>
        <source>“%1” is not there. Was it moved, or is its disk not connected?</source>
        <translation>“%1” yerinde yok. Taşınmış olabilir mi, diski bağlı mı?</translation>
    </message>
    <message>
        <source>“%1” can't be read. Please check its permissions.</source>
        <translation>“%1” okunamıyor. Lütfen izinlerine bakın.</translation>
    </message>
    <message>
        <source>“%1” holds no chat that was exported from WhatsApp, Telegram, Signal, Messenger or Instagram.</source>
        <translation>“%1” içinde WhatsApp, Telegram, Signal, Messenger veya Instagram'dan dışa aktarılmış bir sohbet yok.</translation>
    </message>
    <message>
        <source>“%1” is a page for the browser. Please ask Facebook for the JSON form of your data.</source>
        <translation>“%1” tarayıcı için hazırlanmış bir sayfa. Lütfen Facebook'tan verilerinizi JSON biçiminde isteyin.</translation>
    </message>
    <message>
        <source>“%1” is damaged or cut off. Please export or download it again.</source>
        <translation>“%1” bozuk veya yarım kalmış. Lütfen yeniden dışa aktarın ya da indirin.</translation>
    </message>
    <message>
        <source>“%1” is larger than 64 MB of text or 128 MB of JSON.</source>
        <translation>“%1” 64 MB metinden veya 128 MB JSON'dan büyük.</translation>
    </message>
    <message>
        <source>The zip “%1” is damaged. Please export or download it again.</source>
        <translation>“%1” zip dosyası bozuk. Lütfen yeniden dışa aktarın ya da indirin.</translation>
    </message>
    <message>
        <source>“%1” has a password. Please unpack it first.</source>
        <translation>“%1” parolalı. Lütfen önce arşivi açın.</translation>
    </message>
    <message>
        <source>The attachment “%1” is larger than 64 MB and was left out.</source>
        <translation>“%1” eki 64 MB'tan büyük olduğu için alınmadı.</translation>
    </message>
    <message>
        <source>In the chat “%1” nobody is known to be you.</source>
        <translation>“%1” sohbetinde hangisinin siz olduğu bilinmiyor.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… ve %n tane daha.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>unknown option --%1</source>
        <translation>bilinmeyen seçenek: --%1</translation>
    </message>
    <message>
        <source>--%1 wants a value</source>
        <translation>--%1 bir değer ister</translation>
    </message>
    <message>
        <source>There is already something at %1.</source>
        <translation>Orada zaten bir şey var: %1.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 bir klasör.</translation>
    </message>
    <message>
        <source>“%1” is not UTF-8 text; only mail files may have such names.</source>
        <translation>“%1” UTF-8 metni değil; böyle adlar yalnızca posta dosyalarında olabilir.</translation>
    </message>
    <message>
        <source>The workspace is not empty.</source>
        <translation>Çalışma alanı boş değil.</translation>
    </message>
    <message>
        <source>%1 is not built yet.</source>
        <translation>%1 henüz yapılmadı.</translation>
    </message>
    <message>
        <source>There is no ticket %1.</source>
        <translation>%1 numaralı talep yok.</translation>
    </message>
    <message>
        <source>There is no customer %1.</source>
        <translation>%1 numaralı müşteri yok.</translation>
    </message>
    <message>
        <source>The answer could not be written: %1.</source>
        <translation>Yanıt yazılamadı: %1.</translation>
    </message>
    <message>
        <source>%1 is not a Memnun workspace.</source>
        <translation>%1 bir Memnun çalışma alanı değil.</translation>
    </message>
    <message>
        <source>The workspace was made by a newer Memnun: %1. Please update this program.</source>
        <translation>Çalışma alanı daha yeni bir Memnun ile yapılmış: %1. Lütfen bu programı güncelleyin.</translation>
    </message>
    <message>
        <source>The workspace's history differs from this program's: %1.</source>
        <translation>Çalışma alanının geçmişi bu programınkinden farklı: %1.</translation>
    </message>
    <message>
        <source>The copy could not be written, and nothing of it was left: %1.</source>
        <translation>Kopya yazılamadı, ondan geriye bir şey kalmadı: %1.</translation>
    </message>
    <message>
        <source>The workspace has a damaged page; it was not opened, and nothing was changed (%1).</source>
        <translation>Çalışma alanında bozuk bir sayfa var; açılmadı ve hiçbir şey değiştirilmedi (%1).</translation>
    </message>
    <message>
        <source>The disk is full. What was saved before is kept: %1.</source>
        <translation>Disk dolu. Önceden kaydedilenler duruyor: %1.</translation>
    </message>
    <message>
        <source>There is not enough room for a copy in %1. Nothing was changed.</source>
        <translation>%1 içinde bir kopya için yeterli yer yok. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>No copy can be written in %1. Nothing was changed.</source>
        <translation>%1 içine kopya yazılamıyor. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>The copy is damaged or not whole, and was not used: %1.</source>
        <translation>Kopya bozuk ya da eksik, kullanılmadı: %1.</translation>
    </message>
    <message>
        <source>The workspace is open in another program; close it there first.</source>
        <translation>Çalışma alanı başka bir programda açık; önce onu orada kapatın.</translation>
    </message>
    <message>
        <source>Another program is just making a copy: %1.</source>
        <translation>Başka bir program şu anda kopya alıyor: %1.</translation>
    </message>
    <message>
        <source>%1 is a copy of the other kind: a server's dump goes into an empty database, a file's copy into a file.</source>
        <translation>%1 öteki türden bir kopya: sunucu dökümü boş bir veritabanına, dosya kopyası bir dosyaya yüklenir.</translation>
    </message>
    <message>
        <source>%1 is not installed: the server's own tools (postgresql-client) are needed for this.</source>
        <translation>%1 kurulu değil: bunun için sunucunun kendi araçları (postgresql-client) gerekir.</translation>
    </message>
    <message>
        <source>The installed server tools are older than the server; please update postgresql-client. (%1)</source>
        <translation>Kurulu sunucu araçları sunucudan eski; lütfen postgresql-client’ı güncelleyin. (%1)</translation>
    </message>
    <message>
        <source>The server's tool could not do it: %1.</source>
        <translation>Sunucunun aracı bunu yapamadı: %1.</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder %1.</source>
        <translation>%1 klasörüne yazılamıyor.</translation>
    </message>
    <message>
        <source>That is not a server's address: postgresql://user@host:port/database is wanted.</source>
        <translation>Bu bir sunucu adresi değil: postgresql://kullanıcı@sunucu:port/veritabanı gerekir.</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>%1 yok.</translation>
    </message>
    <message>
        <source>%1 may not be read.</source>
        <translation>%1 okunamıyor.</translation>
    </message>
    <message>
        <source>No mail was found in %1.</source>
        <translation>%1 içinde e-posta bulunamadı.</translation>
    </message>
    <message>
        <source>There is no server called %1.</source>
        <translation>%1 adında bir sunucu yok.</translation>
    </message>
    <message>
        <source>The server %1 refused the user name or the password.</source>
        <translation>%1 sunucusu kullanıcı adını ya da parolayı kabul etmedi.</translation>
    </message>
    <message>
        <source>The server has no database called %1.</source>
        <translation>Sunucuda %1 adında bir veritabanı yok.</translation>
    </message>
    <message>
        <source>The server %1 does not answer on port %2.</source>
        <translation>%1 sunucusu %2 numaralı portta yanıt vermiyor.</translation>
    </message>
    <message>
        <source>Not found: %1.</source>
        <translation>Bulunamadı: %1.</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile: %1.</source>
        <translation>Bu arada başka biri değiştirdi: %1.</translation>
    </message>
    <message>
        <source>Not allowed: %1.</source>
        <translation>İzin yok: %1.</translation>
    </message>
    <message>
        <source>Not valid: %1.</source>
        <translation>Geçerli değil: %1.</translation>
    </message>
    <message>
        <source>Not available now: %1.</source>
        <translation>Şu anda kullanılamıyor: %1.</translation>
    </message>
    <message>
        <source>The workspace could not be read or written: %1.</source>
        <translation>Çalışma alanı okunamadı ya da yazılamadı: %1.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Vazgeçildi.</translation>
    </message>
    <message>
        <source>A fault in the program: %1.</source>
        <translation>Programda bir hata: %1.</translation>
    </message>
    <message>
        <source>which workspace? say --db FILE.memnun or --db postgresql://…</source>
        <translation>hangi çalışma alanı? --db DOSYA.memnun ya da --db postgresql://… deyin</translation>
    </message>
    <message>
        <source>a workspace's file ends with .memnun</source>
        <translation>çalışma alanının dosyası .memnun ile biter</translation>
    </message>
    <message>
        <source>no mail headers</source>
        <translation>e-posta başlığı yok</translation>
    </message>
    <message>
        <source>does not start with a “From ” line</source>
        <translation>“From ” satırıyla başlamıyor</translation>
    </message>
    <message>
        <source>the file ended early</source>
        <translation>dosya erken bitti</translation>
    </message>
    <message>
        <source>message is larger than 64 MB</source>
        <translation>ileti 64 MB’tan büyük</translation>
    </message>
    <message>
        <source>--us is an address or @domain, and “%1” is neither</source>
        <translation>--us bir adres ya da @alanadı olur, “%1” ikisi de değil</translation>
    </message>
    <message>
        <source>backup wants one file name</source>
        <translation>backup tek bir dosya adı ister</translation>
    </message>
    <message>
        <source>Copied to %1 (%2 bytes)</source>
        <translation>%1 dosyasına kopyalandı (%2 bayt)</translation>
    </message>
    <message>
        <source>restore wants one file name</source>
        <translation>restore tek bir dosya adı ister</translation>
    </message>
    <message>
        <source>Restored to %1</source>
        <translation>%1 konumuna geri yüklendi</translation>
    </message>
    <message>
        <source>Safety copy made: %1</source>
        <translation>Güvenlik kopyası alındı: %1</translation>
    </message>
    <message>
        <source>memnun-cli: no safety copy was made. %1</source>
        <translation>memnun-cli: güvenlik kopyası alınmadı. %1</translation>
    </message>
    <message>
        <source>The last good copy is of %1. This puts it beside the old one: memnun-cli --db NEW.memnun restore &quot;%2&quot;</source>
        <translation>Son sağlam kopya %1 tarihli. Bu komut onu eskisinin yanına koyar: memnun-cli --db YENİ.memnun restore &quot;%2&quot;</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DOSYA</translation>
    </message>
    <message>
        <source>Copies a running workspace to FILE.</source>
        <translation>Çalışan bir çalışma alanını DOSYA’ya kopyalar.</translation>
    </message>
    <message>
        <source>Puts a copy in place of --db, which must not exist yet (an empty database on a server).</source>
        <translation>Bir kopyayı --db yerine koyar; orada henüz bir şey olmamalı (sunucuda boş bir veritabanı).</translation>
    </message>
    <message>
        <source>%1 wants a value</source>
        <translation>%1 bir değer ister</translation>
    </message>
    <message>
        <source>--lang is tr or en</source>
        <translation>--lang tr ya da en olur</translation>
    </message>
    <message>
        <source>unknown option %1 (a command's own options stand after it)</source>
        <translation>bilinmeyen seçenek: %1 (komutun kendi seçenekleri ondan sonra gelir)</translation>
    </message>
    <message>
        <source>no command</source>
        <translation>komut yok</translation>
    </message>
    <message>
        <source>unknown command %1</source>
        <translation>bilinmeyen komut: %1</translation>
    </message>
    <message>
        <source>%1 what? %2</source>
        <translation>%1 ne? %2</translation>
    </message>
    <message>
        <source>WORKSPACE is a file *.memnun or postgresql://…; default the last one opened.</source>
        <translation>ALAN bir *.memnun dosyası ya da postgresql://… olur; söylenmezse en son açılan.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 wrong usage, 2 could not be done, 3 done but something was refused or quarantined, 4 the workspace is not sound.</source>
        <translation>Çıkış kodları: 0 yapıldı, 1 yanlış kullanım, 2 yapılamadı, 3 yapıldı ama reddedilen ya da karantinaya alınan oldu, 4 çalışma alanı sağlam değil.</translation>
    </message>
    <message>
        <source>Usage: memnun-cli %1</source>
        <translation>Kullanım: memnun-cli %1</translation>
    </message>
    <message>
        <source>%1 read, %2 added, %3 present, %4 quarantined; %5 customers and %6 tickets new; %7 s</source>
        <translation>%1 okundu, %2 eklendi, %3 zaten vardı, %4 karantinada; %5 yeni müşteri, %6 yeni talep; %7 sn</translation>
    </message>
    <message>
        <source>reading headers: %1 messages</source>
        <translation>başlıklar okunuyor: %1 ileti</translation>
    </message>
    <message>
        <source>%1 of %2 messages, %3/s, %4 s left</source>
        <translation>%1 / %2 ileti, saniyede %3, %4 sn kaldı</translation>
    </message>
    <message>
        <source>--as is auto, mbox, maildir or eml</source>
        <translation>--as auto, mbox, maildir ya da eml olur</translation>
    </message>
    <message>
        <source>--close-quiet-days is a number of days</source>
        <translation>--close-quiet-days bir gün sayısıdır</translation>
    </message>
    <message>
        <source>which files?</source>
        <translation>hangi dosyalar?</translation>
    </message>
    <message>
        <source>PATH… [--as auto|mbox|maildir|eml] [--us ADDRESS|@DOMAIN]… [--close-quiet-days N]</source>
        <translation>DOSYA… [--as auto|mbox|maildir|eml] [--us ADRES|@ALANADI]… [--close-quiet-days N]</translation>
    </message>
    <message>
        <source>Brings mail in from mboxes, Maildirs, .eml files and folders.</source>
        <translation>mbox, Maildir, .eml dosyaları ve klasörlerden posta alır.</translation>
    </message>
    <message>
        <source>FILE…</source>
        <translation>DOSYA…</translation>
    </message>
    <message>
        <source>Says what the mail parser sees, one JSON object a line.</source>
        <translation>Posta çözümleyicinin gördüğünü söyler, her satırda bir JSON nesnesi.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 sn</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 dk</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 sa %2 dk</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 gün %2 sa</translation>
    </message>
    <message>
        <source>memnun-cli --help lists the commands.</source>
        <translation>Komutların listesi: memnun-cli --help</translation>
    </message>
    <message>
        <source>%1 takes no word “%2”</source>
        <translation>%1 “%2” sözünü almaz</translation>
    </message>
    <message>
        <source>--by is none, day, week, month, quarter, channel, agent, category, tag, priority, age or week_hour</source>
        <translation>--by none, day, week, month, quarter, channel, agent, category, tag, priority, age ya da week_hour olur</translation>
    </message>
    <message>
        <source>--time is business or calendar</source>
        <translation>--time business ya da calendar olur</translation>
    </message>
    <message>
        <source>the period has too many days for --by %1: %2 at most</source>
        <translation>dönem --by %1 için çok uzun: en çok %2 gün</translation>
    </message>
    <message>
        <source>there is no KPI called %1</source>
        <translation>%1 adında bir gösterge yok</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>percent</comment>
        <translation>%%1</translation>
    </message>
    <message>
        <source>these figures can't be broken down by %1</source>
        <translation>bu göstergeler %1 ile bölünemez</translation>
    </message>
    <message>
        <source>[--from DATE] [--to DATE] [--kpi ID]… [--by none|day|week|month|quarter|channel|agent|category|tag|priority|age|week_hour] [--time business|calendar]</source>
        <translation>[--from TARİH] [--to TARİH] [--kpi GÖSTERGE]… [--by none|day|week|month|quarter|channel|agent|category|tag|priority|age|week_hour] [--time business|calendar]</translation>
    </message>
    <message>
        <source>--limit is a whole number from 1 to %1</source>
        <translation>--limit 1 ile %1 arasında bir tam sayıdır</translation>
    </message>
    <message>
        <source>what to search for?</source>
        <translation>ne aransın?</translation>
    </message>
    <message>
        <source>%1%2 found</source>
        <translation>%1%2 bulundu</translation>
    </message>
    <message>
        <source>--queue is mine, unassigned, open, waiting, snoozed, due_today, all or quarantine</source>
        <translation>--queue mine, unassigned, open, waiting, snoozed, due_today, all ya da quarantine olur</translation>
    </message>
    <message>
        <source>which ticket? give its number</source>
        <translation>hangi talep? numarasını verin</translation>
    </message>
    <message>
        <source>which customer? give the number</source>
        <translation>hangi müşteri? numarasını verin</translation>
    </message>
    <message>
        <source>QUERY [--limit N]</source>
        <translation>ARAMA [--limit N]</translation>
    </message>
    <message>
        <source>[--queue NAME] [--limit N]</source>
        <translation>[--queue AD] [--limit N]</translation>
    </message>
    <message>
        <source>Lists tickets, newest first, or what is in quarantine.</source>
        <translation>Talepleri en yeniden başlayarak ya da karantinadakileri sıralar.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>NO</translation>
    </message>
    <message>
        <source>Shows one ticket with its conversation and history.</source>
        <translation>Bir talebi yazışması ve geçmişiyle gösterir.</translation>
    </message>
    <message>
        <source>[TEXT] [--limit N]</source>
        <translation>[METİN] [--limit N]</translation>
    </message>
    <message>
        <source>Lists customers by name.</source>
        <translation>Müşterileri adlarına göre sıralar.</translation>
    </message>
    <message>
        <source>Shows one customer.</source>
        <translation>Bir müşteriyi gösterir.</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>%1 yapıldı</translation>
    </message>
    <message>
        <source>--size is small, medium, large or a number from 1 on</source>
        <translation>--size small, medium, large ya da 1’den başlayan bir sayıdır</translation>
    </message>
    <message>
        <source>%1 customers, %2 tickets, %3 interactions in %4 s</source>
        <translation>%1 müşteri, %2 talep, %3 temas, %4 sn</translation>
    </message>
    <message>
        <source>The workspace is sound.</source>
        <translation>Çalışma alanı sağlam.</translation>
    </message>
    <message>
        <source>The workspace is not sound:</source>
        <translation>Çalışma alanı sağlam değil:</translation>
    </message>
    <message>
        <source>[--us ADDRESS|@DOMAIN]… [--company NAME]</source>
        <translation>[--us ADRES|@ALANADI]… [--company AD]</translation>
    </message>
    <message>
        <source>Makes a new, empty workspace.</source>
        <translation>Yeni, boş bir çalışma alanı yapar.</translation>
    </message>
    <message>
        <source>[--size small|medium|large|N]</source>
        <translation>[--size small|medium|large|N]</translation>
    </message>
    <message>
        <source>Fills an empty workspace with the demo company.</source>
        <translation>Boş bir çalışma alanını örnek firmayla doldurur.</translation>
    </message>
    <message>
        <source>Says whether the workspace is sound.</source>
        <translation>Çalışma alanının sağlam olup olmadığını söyler.</translation>
    </message>
    <message>
        <source>Others are working in %1. Ask them to close it; nothing was changed.</source>
        <translation>%1 içinde başkaları çalışıyor. Kapatmalarını isteyin; hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>A copy of this workspace is being restored at this moment; try again in a few minutes.</source>
        <translation>Bu çalışma alanına şu anda bir kopya geri yükleniyor; birkaç dakika sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The copy is of the schema “%1” and this address leads to another one. Nothing was changed.</source>
        <translation>Kopya “%1” şemasının, bu adres ise başka bir şemaya gidiyor. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>Not built yet: %1</source>
        <translation>Henüz yapılmadı: %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>yeni</translation>
    </message>
    <message>
        <source>open</source>
        <comment>status</comment>
        <translation>açık</translation>
    </message>
    <message>
        <source>waiting for customer</source>
        <translation>müşteri bekleniyor</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>askıda</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>çözüldü</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>kapandı</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>birleştirildi</translation>
    </message>
    <message>
        <source>in</source>
        <comment>direction of a message</comment>
        <translation>gelen</translation>
    </message>
    <message>
        <source>out</source>
        <comment>direction of a message</comment>
        <translation>giden</translation>
    </message>
    <message>
        <source>note</source>
        <translation>not</translation>
    </message>
    <message>
        <source>Usage: memnun-cli [--db WORKSPACE] [--json] [--lang tr|en] COMMAND …</source>
        <translation>Kullanım: memnun-cli [--db ALAN] [--json] [--lang tr|en] KOMUT …</translation>
    </message>
    <message>
        <source>%1 is not empty. Nothing was moved.</source>
        <translation>%1 boş değil. Hiçbir şey taşınmadı.</translation>
    </message>
    <message>
        <source>move to where? say --to FILE.memnun or --to postgresql://…</source>
        <translation>nereye taşınsın? --to DOSYA.memnun ya da --to postgresql://… deyin</translation>
    </message>
    <message>
        <source>%1: %2 of %3 rows</source>
        <translation>%1: %2 / %3 satır</translation>
    </message>
    <message>
        <source>Moved %1 rows to %2 and compared them; %3 stays as it is.</source>
        <translation>%1 satır %2 konumuna taşındı ve karşılaştırıldı; %3 olduğu gibi duruyor.</translation>
    </message>
    <message>
        <source>Copies the whole workspace to a server or back, where there is none yet.</source>
        <translation>Bütün çalışma alanını bir sunucuya ya da geri kopyalar; orada henüz çalışma alanı olmamalı.</translation>
    </message>
    <message>
        <source>something is missing behind %1</source>
        <translation>%1 ardından bir şey eksik</translation>
    </message>
    <message>
        <source>a quotation mark is not closed: %1</source>
        <translation>bir tırnak kapanmamış: %1</translation>
    </message>
    <message>
        <source>a bracket has no partner: %1</source>
        <translation>bir ayracın eşi yok: %1</translation>
    </message>
    <message>
        <source>there is nothing in a bracket or behind a minus</source>
        <translation>bir ayracın içi ya da eksi işaretinin ardı boş</translation>
    </message>
    <message>
        <source>%1 is not a date; a day is written 2026-01-31, 31.01.2026, today, yesterday or 7d</source>
        <translation>%1 bir tarih değil; gün şöyle yazılır: 2026-01-31, 31.01.2026, today (bugün), yesterday (dün) ya da 7d (7 gün önce)</translation>
    </message>
    <message>
        <source>there are more than %1 conditions</source>
        <translation>%1 koşuldan fazlası var</translation>
    </message>
    <message>
        <source>brackets stand in brackets more than %1 times</source>
        <translation>ayraçlar %1 kattan fazla iç içe</translation>
    </message>
    <message>
        <source>Finds words in mails, calls and notes. Filters as in the window: from: to: subject: tag: is: has:attachment before: after: channel:</source>
        <translation>E-postalarda, aramalarda ve notlarda sözcük bulur. Süzgeçler penceredeki gibi: from: to: subject: tag: is: has:attachment before: after: channel:</translation>
    </message>
    <message>
        <source>message is larger than 64 MB; only its first 128 MB are kept</source>
        <translation>ileti 64 MB'tan büyük; yalnızca ilk 128 MB'ı saklandı</translation>
    </message>
    <message>
        <source>The search index and the packed figures were built again; %1 files that nothing names any more were dropped.</source>
        <translation>Arama dizini ve paketlenmiş göstergeler yeniden kuruldu; artık hiçbir yerde adı geçmeyen %1 dosya atıldı.</translation>
    </message>
    <message>
        <source>Builds the search index and packed figures again, and drops files that nothing names any more.</source>
        <translation>Arama dizinini ve paketlenmiş göstergeleri yeniden kurar, artık hiçbir yerde adı geçmeyen dosyaları atar.</translation>
    </message>
    <message>
        <source>%1 is a packed archive; unpack it first.</source>
        <translation>%1 sıkıştırılmış bir arşiv; önce onu açın.</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>disk dolu</translation>
    </message>
    <message>
        <source>the disk reports a fault</source>
        <translation>disk bir hata bildiriyor</translation>
    </message>
    <message>
        <source>the file can't be opened</source>
        <translation>dosya açılamıyor</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>başka bir program onu kullanıyor</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation>salt okunur</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>bozulmuş</translation>
    </message>
    <message>
        <source>There is no good copy of it in %1. A copy kept elsewhere is put back with: memnun-cli --db NEW.memnun restore FILE</source>
        <translation>%1 içinde sağlam bir kopyası yok. Başka yerde saklanan bir kopya şöyle geri konur: memnun-cli --db YENİ.memnun restore DOSYA</translation>
    </message>
    <message>
        <source>Nothing of its own is lost: memnun-cli rebuild makes search indexes and figures again.</source>
        <translation>Kendi verilerinden hiçbir şey yitmedi: memnun-cli rebuild arama dizinlerini ve göstergeleri yeniden yapar.</translation>
    </message>
    <message>
        <source>The server %1 offers no secure connection (TLS), and sslmode asks for one.</source>
        <translation>%1 sunucusu güvenli bağlantı (TLS) sunmuyor, oysa sslmode bunu istiyor.</translation>
    </message>
    <message>
        <source>No secure connection to %1 came about: %2</source>
        <translation>%1 ile güvenli bağlantı kurulamadı: %2</translation>
    </message>
    <message>
        <source>the search asks for nothing yet: a filter such as from: needs a value</source>
        <translation>arama henüz bir şey sormuyor: from: gibi bir süzgece değer gerekir</translation>
    </message>
    <message>
        <source>There is no file of passwords at %1.</source>
        <translation>%1 konumunda parola dosyası yok.</translation>
    </message>
    <message>
        <source>The file of passwords at %1 does not open with that passphrase.</source>
        <translation>%1 konumundaki parola dosyası bu parola cümlesiyle açılmıyor.</translation>
    </message>
    <message>
        <source>the query or one of its values is too long: at most %1 characters</source>
        <translation>sorgu ya da değerlerinden biri çok uzun: en çok %1 karakter</translation>
    </message>
    <message>
        <source>Fetches the mail of all accounts and sends what waits in the outbox; with --watch until it is ended.</source>
        <translation>Tüm hesapların postasını alır ve giden kutusunda bekleyeni gönderir; --watch ile sonlandırılana kadar sürer.</translation>
    </message>
    <message>
        <source>%1 fetched, %2 quarantined</source>
        <translation>%1 alındı, %2 karantinada</translation>
    </message>
    <message>
        <source>There is no mail account yet.</source>
        <translation>Henüz posta hesabı yok.</translation>
    </message>
    <message>
        <source>outbox: %1 sent, %2 waiting, %3 not sent</source>
        <translation>giden kutusu: %1 gönderildi, %2 bekliyor, %3 gönderilemedi</translation>
    </message>
    <message>
        <source>there is no password; enter it in the program, or open the file of passwords with --passphrase-stdin</source>
        <translation>parola yok; programda girin ya da parola dosyasını --passphrase-stdin ile açın</translation>
    </message>
    <message>
        <source>the sign-in has run out; sign in again in the program</source>
        <translation>oturumun süresi doldu; programda yeniden oturum açın</translation>
    </message>
    <message>
        <source>the server's name is not known, or there is no network</source>
        <translation>sunucunun adı bilinmiyor ya da ağ bağlantısı yok</translation>
    </message>
    <message>
        <source>the server does not answer</source>
        <translation>sunucu yanıt vermiyor</translation>
    </message>
    <message>
        <source>no encrypted connection is to be had</source>
        <translation>şifreli bağlantı kurulamıyor</translation>
    </message>
    <message>
        <source>the server's certificate is not trusted: %1</source>
        <translation>sunucunun sertifikasına güvenilmiyor: %1</translation>
    </message>
    <message>
        <source>user name or password is wrong</source>
        <translation>kullanıcı adı ya da parola yanlış</translation>
    </message>
    <message>
        <source>a password made for this program (app password) is needed</source>
        <translation>bu program için üretilmiş bir parola (uygulama parolası) gerekiyor</translation>
    </message>
    <message>
        <source>the provider wants a sign-in instead of a password</source>
        <translation>sağlayıcı parola yerine oturum açılmasını istiyor</translation>
    </message>
    <message>
        <source>it broke off: %1</source>
        <translation>bağlantı koptu: %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>iptal edildi</translation>
    </message>
    <message>
        <source>not fetched</source>
        <translation>alınmıyor</translation>
    </message>
    <message>
        <source>fetched by another program</source>
        <translation>başka bir program alıyor</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>bağlanıyor</translation>
    </message>
    <message>
        <source>fetching %1 of %2</source>
        <translation>%2 iletiden %1 alındı</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>güncel</translation>
    </message>
    <message>
        <source>the mail could not be kept here: %1</source>
        <translation>posta burada saklanamadı: %1</translation>
    </message>
    <message>
        <source>offline: %1</source>
        <translation>çevrimdışı: %1</translation>
    </message>
    <message>
        <source>%1 is the demo company: nothing is fetched or sent.</source>
        <translation>%1 örnek şirkettir: posta alınmaz ve gönderilmez.</translation>
    </message>
    <message>
        <source>%1 lies where nothing can be written, and can't be read there either. Copy it to a folder of your own first, with all files beside it whose names begin like its own.</source>
        <translation>%1 hiçbir şeyin yazılamadığı bir yerde ve orada okunamıyor da. Önce kendi klasörlerinizden birine kopyalayın; yanında adı onunki gibi başlayan dosyalar varsa onları da.</translation>
    </message>
    <message>
        <source>%1 was made by an older Memnun and must be brought up to date first, but nothing can be written there. Copy it to a folder of your own.</source>
        <translation>%1 daha eski bir Memnun ile yapılmış ve önce güncellenmesi gerekiyor, ama orada hiçbir şey yazılamıyor. Kendi klasörlerinizden birine kopyalayın.</translation>
    </message>
    <message>
        <source>%1 can only be read: nothing can be written there. Nothing was changed.</source>
        <translation>%1 yalnızca okunabilir: orada hiçbir şey yazılamıyor. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>The certificate of %1 is of nobody this computer trusts: it may be another server. No password was sent.</source>
        <translation>%1 sunucusunun sertifikası bu bilgisayarın güvendiği birinden değil: başka bir sunucu olabilir. Parola gönderilmedi.</translation>
    </message>
    <message>
        <source>The certificate of %1 was made out to another name: it may be another server. No password was sent.</source>
        <translation>%1 sunucusunun sertifikası başka bir ad için verilmiş: başka bir sunucu olabilir. Parola gönderilmedi.</translation>
    </message>
    <message>
        <source>The certificate of %1 is to be checked, but the authority's certificate (sslrootcert) is not there.</source>
        <translation>%1 sunucusunun sertifikası denetlenecek, ama denetlemek için gereken makam sertifikası (sslrootcert) yerinde değil.</translation>
    </message>
    <message>
        <source>The server went away before it was saved, and nothing was changed.</source>
        <translation>Kaydedilmeden önce sunucu gitti, hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>The connection to the server broke while it was being saved, and nobody can say whether it was. Please look before you try again.</source>
        <translation>Kaydedilirken sunucuyla bağlantı koptu ve kaydedilip kaydedilmediği bilinmiyor. Lütfen yeniden denemeden önce bakın.</translation>
    </message>
    <message>
        <source>Another program's tables lie in %1. Nothing was changed; please choose an empty database, or a schema that holds nothing else.</source>
        <translation>%1 içinde başka bir programın tabloları var. Hiçbir şey değiştirilmedi; lütfen boş bir veritabanı ya da başka bir şey içermeyen bir şema seçin.</translation>
    </message>
    <message>
        <source>  Left out: %1</source>
        <translation>  Atlandı: %1</translation>
    </message>
    <message>
        <source>%1 messages were read and saved before it stopped. The same import again goes on from there and adds nothing twice.</source>
        <translation>Durmadan önce %1 ileti okunup kaydedildi. Aynı içe aktarma yeniden başlatılırsa oradan sürer ve hiçbir şeyi iki kez eklemez.</translation>
    </message>
    <message>
        <source>--from and --to are days such as 2026-01-31, 31.01.2026, today or 7d, and the first comes before the second</source>
        <translation>--from ve --to 2026-01-31, 31.01.2026, bugün veya 7g gibi günlerdir ve birincisi ikincisinden önce gelir</translation>
    </message>
    <message>
        <source>Measures over a period in the workspace's time zone. --to is the first day that is not in it.</source>
        <translation>Çalışma alanının saat diliminde bir dönemi ölçer. --to, döneme girmeyen ilk gündür.</translation>
    </message>
    <message numerus="yes">
        <source>Mail that waits to be sent leaves from the new place only: the old one holds %n message(s) back.</source>
        <translation>
            <numerusform>Gönderilmeyi bekleyen iletiler yalnızca yeni yerden gider: eskisinde %n ileti bekletiliyor.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not a filter; put the words in quotation marks to look for them as they are. Filters: %2</source>
        <translation>%1 bir süzgeç değil; sözcükleri olduğu gibi aramak için tırnak içine alın. Süzgeçler: %2</translation>
    </message>
    <message>
        <source>%1 is not one of the values this filter knows: %2</source>
        <translation>%1 bu süzgecin tanıdığı değerlerden değil: %2</translation>
    </message>
    <message>
        <source>The role %1 may not do this in the database %2. Its administrator can allow it.</source>
        <translation>%1 rolünün %2 veritabanında buna yetkisi yok. Yöneticisi izin verebilir.</translation>
    </message>
    <message>
        <source>The database %1 keeps its texts as %2, which has not every letter. Nothing was changed; please have one made with the encoding UTF8.</source>
        <translation>%1 veritabanı metinleri %2 olarak saklıyor ve bu kodlamada her harf yok. Hiçbir şey değiştirilmedi; lütfen UTF8 kodlamalı bir veritabanı açtırın.</translation>
    </message>
    <message>
        <source>The server %1 takes no more connections at the moment. Please try again later.</source>
        <translation>%1 sunucusu şu anda daha fazla bağlantı kabul etmiyor. Lütfen daha sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The server %1 is just starting or stopping. Please try again in a moment.</source>
        <translation>%1 sunucusu şu anda açılıyor ya da kapanıyor. Lütfen birazdan yeniden deneyin.</translation>
    </message>
    <message>
        <source>The server %1 can't be reached any more, or ended the connection. What was saved before is kept.</source>
        <translation>%1 sunucusuna artık ulaşılamıyor ya da sunucu bağlantıyı kapattı. Önceden kaydedilenler duruyor.</translation>
    </message>
    <message>
        <source>The server %1 could not do it; its code for that is %2. What was saved before is kept.</source>
        <translation>%1 sunucusu bunu yapamadı; verdiği kod %2. Önceden kaydedilenler duruyor.</translation>
    </message>
    <message>
        <source>the provider of the sign-in cannot be reached</source>
        <translation>oturum açılan sağlayıcıya ulaşılamıyor</translation>
    </message>
    <message>
        <source>%1 is there already. Nothing was changed; please choose another name.</source>
        <translation>%1 zaten var. Hiçbir şey değiştirilmedi; lütfen başka bir ad seçin.</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(konusuz)</translation>
    </message>
    <message>
        <source>%1 is neither a file nor a folder.</source>
        <translation>%1 ne bir dosya ne de bir klasör.</translation>
    </message>
    <message>
        <source>neither a name nor an address nor a number</source>
        <translation>ne ad ne adres ne de numara var</translation>
    </message>
    <message>
        <source>the name is longer than 500 characters</source>
        <translation>ad 500 karakterden uzun</translation>
    </message>
    <message>
        <source>the note is longer than a million characters</source>
        <translation>not bir milyon karakterden uzun</translation>
    </message>
    <message>
        <source>%1 is not a map file: %2</source>
        <translation>%1 bir eşleme dosyası değil: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n rows were read and saved before it stopped. The same import again adds nothing twice.</source>
        <translation>
            <numerusform>Durmadan önce %n satır okunup kaydedildi. Aynı içe aktarma yeniden çalıştırılırsa hiçbir şey iki kez eklenmez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows read</source>
        <translation>
            <numerusform>%n satır okundu</numerusform>
        </translation>
    </message>
    <message>
        <source>  %1, row %2: %3</source>
        <translation>  %1, satır %2: %3</translation>
    </message>
    <message>
        <source>%1 read, %2 added, %3 changed, %4 present, %5 refused; %6 s</source>
        <translation>%1 okundu, %2 eklendi, %3 tamamlandı, %4 zaten vardı, %5 alınmadı; %6 sn</translation>
    </message>
    <message numerus="yes">
        <source>%n companies were made for people who work there.</source>
        <translation>
            <numerusform>Çalışanları için %n firma oluşturuldu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was saved: this was a dry run.</source>
        <translation>Hiçbir şey kaydedilmedi: bu bir denemeydi.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Şehir</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Aşama</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-posta</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notlar</translation>
    </message>
    <message>
        <source>into which file?</source>
        <translation>hangi dosyaya?</translation>
    </message>
    <message>
        <source>which format? say --format csv, xlsx, vcard or json</source>
        <translation>hangi biçimde? --format csv, xlsx, vcard ya da json</translation>
    </message>
    <message>
        <source>--format is csv, xlsx, vcard or json</source>
        <translation>--format csv, xlsx, vcard ya da json olur</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 yazılamadı: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n customers written to %1</source>
        <translation>
            <numerusform>%1 dosyasına %n müşteri yazıldı</numerusform>
        </translation>
    </message>
    <message>
        <source>FILE… [--map MAP.json] [--dry-run]</source>
        <translation>DOSYA… [--map EŞLEME.json] [--dry-run]</translation>
    </message>
    <message>
        <source>Brings customers in from CSV, XLSX, vCard and JSON files.</source>
        <translation>CSV, XLSX, vCard ve JSON dosyalarından müşterileri içe aktarır.</translation>
    </message>
    <message>
        <source>FILE [--format csv|xlsx|vcard|json]</source>
        <translation>DOSYA [--format csv|xlsx|vcard|json]</translation>
    </message>
    <message>
        <source>Writes all customers into a file, by its ending unless said.</source>
        <translation>Bütün müşterileri bir dosyaya yazar; biçim söylenmezse dosyanın uzantısına bakar.</translation>
    </message>
    <message>
        <source>This is neither a table nor a contact file.</source>
        <translation>Bu ne bir tablo ne de bir kişi dosyası.</translation>
    </message>
    <message>
        <source>The encoding “%1” is not known.</source>
        <translation>“%1” kodlaması bilinmiyor.</translation>
    </message>
    <message>
        <source>A quoted cell has no end (%1). What comes before it was read.</source>
        <translation>Tırnak içindeki bir hücre kapanmıyor (%1). Öncesi okundu.</translation>
    </message>
    <message>
        <source>A cell is longer than 4 MB (%1). What comes before it was read.</source>
        <translation>Bir hücre 4 MB'tan uzun (%1). Öncesi okundu.</translation>
    </message>
    <message>
        <source>A row has more than 16,384 cells (%1). What comes before it was read.</source>
        <translation>Bir satırda 16.384'ten çok hücre var (%1). Öncesi okundu.</translation>
    </message>
    <message>
        <source>This is an Excel file of before 2007, or one with a password. Save it as .xlsx without a password.</source>
        <translation>Bu, 2007 öncesinin ya da parolalı bir Excel dosyası. Parolasız .xlsx olarak kaydedin.</translation>
    </message>
    <message>
        <source>The workbook has a password. Save it without one.</source>
        <translation>Çalışma kitabı parolalı. Parolasız kaydedin.</translation>
    </message>
    <message>
        <source>The workbook is damaged (%1).</source>
        <translation>Çalışma kitabı bozuk (%1).</translation>
    </message>
    <message>
        <source>The workbook unpacks to more than this program reads (%1). Save it as CSV.</source>
        <translation>Çalışma kitabı açıldığında bu programın okuyabileceğinden büyük (%1). CSV olarak kaydedin.</translation>
    </message>
    <message>
        <source>The workbook is not written the way Excel writes one, and some programs refuse it. All cells were read here.</source>
        <translation>Çalışma kitabı Excel'in yazdığı gibi yazılmamış; bazı programlar onu açmaz. Burada bütün hücreler okundu.</translation>
    </message>
    <message>
        <source>The JSON file is larger than 256 MB.</source>
        <translation>JSON dosyası 256 MB'tan büyük.</translation>
    </message>
    <message>
        <source>This is not a JSON list of customers.</source>
        <translation>Bu, müşterilerin JSON listesi değil.</translation>
    </message>
    <message>
        <source>None of the columns is known: %1. Say what they are with --map.</source>
        <translation>Sütunların hiçbiri bilinmiyor: %1. Ne olduklarını --map ile söyleyin.</translation>
    </message>
    <message>
        <source>The map names a column for “%1” that the file lacks.</source>
        <translation>Eşleme “%1” için dosyada olmayan bir sütun söylüyor.</translation>
    </message>
    <message>
        <source>There is no contact card in it.</source>
        <translation>İçinde kişi kartı yok.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a card (%1). Those before it were read.</source>
        <translation>Dosya bir kartın ortasında bitiyor (%1). Öncekiler okundu.</translation>
    </message>
    <message>
        <source>A line of a card is longer than 16 MB (%1). The cards before it were read.</source>
        <translation>Bir kartın bir satırı 16 MB'tan uzun (%1). Önceki kartlar okundu.</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>satır %1</translation>
    </message>
    <message>
        <source>card %1</source>
        <translation>kart %1</translation>
    </message>
    <message>
        <source>The file could not be read: %1.</source>
        <translation>Dosya okunamadı: %1.</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>sekme</translation>
    </message>
    <message numerus="yes">
        <source>%1: CSV, %2, cells parted by “%3”, %n rows</source>
        <translation>
            <numerusform>%1: CSV, %2, hücre ayracı “%3”, %n satır</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: workbook, %n rows</source>
        <translation>
            <numerusform>%1: çalışma kitabı, %n satır</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %1: %n cells</source>
        <translation>
            <numerusform>  %1: %n hücre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: vCard, %n cards</source>
        <translation>
            <numerusform>%1: vCard, %n kart</numerusform>
        </translation>
    </message>
    <message>
        <source>Says what a table or contact file holds, without importing it.</source>
        <translation>Bir tabloda ya da kişi dosyasında ne olduğunu, içe aktarmadan söyler.</translation>
    </message>
    <message>
        <source>There is not enough room for one in %1.</source>
        <translation>%1 klasöründe bunun için yer yok.</translation>
    </message>
    <message>
        <source>None can be written in %1.</source>
        <translation>%1 klasörüne yazılamıyor.</translation>
    </message>
    <message>
        <source>low priority</source>
        <translation>düşük öncelik</translation>
    </message>
    <message>
        <source>normal priority</source>
        <translation>normal öncelik</translation>
    </message>
    <message>
        <source>high priority</source>
        <translation>yüksek öncelik</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>acil</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>atanmamış</translation>
    </message>
    <message>
        <source>given to %1</source>
        <translation>%1 üstlendi</translation>
    </message>
    <message>
        <source>taken back: %1</source>
        <translation>geri alındı: %1</translation>
    </message>
    <message>
        <source>no such file or folder</source>
        <translation>böyle bir dosya veya klasör yok</translation>
    </message>
    <message>
        <source>it may not be read</source>
        <translation>okuma izni yok</translation>
    </message>
    <message>
        <source>it is no chat export of WhatsApp, Telegram, Signal, Messenger or Instagram</source>
        <translation>WhatsApp, Telegram, Signal, Messenger veya Instagram'dan bir sohbet dökümü değil</translation>
    </message>
    <message>
        <source>it is an HTML export; ask Facebook for JSON instead</source>
        <translation>HTML dökümü; Facebook'tan JSON isteyin</translation>
    </message>
    <message>
        <source>its JSON is damaged or cut off</source>
        <translation>JSON'u bozuk veya yarım kalmış</translation>
    </message>
    <message>
        <source>it is larger than 64 MB of text or 128 MB of JSON</source>
        <translation>64 MB metinden veya 128 MB JSON'dan büyük</translation>
    </message>
    <message>
        <source>the zip is damaged</source>
        <translation>zip dosyası bozuk</translation>
    </message>
    <message>
        <source>the zip has a password</source>
        <translation>zip dosyası parolalı</translation>
    </message>
    <message>
        <source>the attachment is larger than 64 MB and was left out</source>
        <translation>ek 64 MB'tan büyük olduğu için alınmadı</translation>
    </message>
    <message>
        <source>nobody in this chat is known to be you; say --us NAME</source>
        <translation>bu sohbette hangisinin siz olduğu bilinmiyor; --us AD ile söyleyin</translation>
    </message>
    <message>
        <source>%1 is no map of the kind “chat”</source>
        <translation>%1 “chat” türünde bir eşleme değil</translation>
    </message>
    <message>
        <source>there is no time zone “%1”</source>
        <translation>“%1” diye bir saat dilimi yok</translation>
    </message>
    <message>
        <source>“%1”: a date format begins with d or M</source>
        <translation>“%1”: tarih biçimi d veya M ile başlar</translation>
    </message>
    <message>
        <source>Who in these chats is you? Say it once with --us NAME; it is remembered. In them are: %1</source>
        <translation>Bu sohbetlerde siz hangisisiniz? Bir kez --us AD ile söyleyin; hatırlanır. Sohbetlerdeki kişiler: %1</translation>
    </message>
    <message>
        <source>%1: nothing tells day from month; read as month/day. If that is wrong, say “&quot;date_format&quot;: &quot;d/M/yyyy&quot;” in a --map file.</source>
        <translation>%1: gün ile ay ayırt edilemiyor; ay/gün diye okundu. Yanlışsa --map dosyasında “&quot;date_format&quot;: &quot;d/M/yyyy&quot;” deyin.</translation>
    </message>
    <message>
        <source>%1: nothing tells day from month; read as day/month. If that is wrong, say “&quot;date_format&quot;: &quot;M/d/yyyy&quot;” in a --map file.</source>
        <translation>%1: gün ile ay ayırt edilemiyor; gün/ay diye okundu. Yanlışsa --map dosyasında “&quot;date_format&quot;: &quot;M/d/yyyy&quot;” deyin.</translation>
    </message>
    <message>
        <source>%1 of %2 messages</source>
        <translation>%1 / %2 ileti</translation>
    </message>
    <message>
        <source>%1 read, %2 would be added, %3 present, %4 left out; %5 s</source>
        <translation>%1 okundu, %2 eklenecek, %3 zaten var, %4 dışarıda kaldı; %5 sn</translation>
    </message>
    <message>
        <source>%1 read, %2 added, %3 present, %4 left out; %5 s</source>
        <translation>%1 okundu, %2 eklendi, %3 zaten var, %4 dışarıda kaldı; %5 sn</translation>
    </message>
    <message>
        <source>New customers: %1. New tickets: %2.</source>
        <translation>Yeni müşteri: %1. Yeni talep: %2.</translation>
    </message>
    <message>
        <source>FILE… [--us NAME]… [--map MAP.json] [--dry-run] [--close-quiet-days N]</source>
        <translation>DOSYA… [--us AD]… [--map EŞLEME.json] [--dry-run] [--close-quiet-days N]</translation>
    </message>
    <message>
        <source>Brings exported chats in: WhatsApp, Telegram, Signal, Messenger, Instagram; files, zips and folders.</source>
        <translation>Dışa aktarılmış sohbetleri alır: WhatsApp, Telegram, Signal, Messenger, Instagram; dosya, zip ve klasör.</translation>
    </message>
    <message>
        <source>The person was erased, but the file could not be cleaned up: %1 Say the same command once more.</source>
        <translation>Kişi silindi, ancak dosya temizlenemedi: %1 Aynı komutu bir kez daha verin.</translation>
    </message>
    <message>
        <source>The person was erased, but another program reads the workspace, and its log could not be emptied. Close it and say the same command once more.</source>
        <translation>Kişi silindi, ancak başka bir program çalışma alanını okuyor; günlüğü boşaltılamadı. O programı kapatıp aynı komutu bir kez daha verin.</translation>
    </message>
    <message>
        <source>Customer %1 was erased before; the file was cleaned up again.</source>
        <translation>%1 numaralı müşteri daha önce silinmişti; dosya yeniden temizlendi.</translation>
    </message>
    <message>
        <source>Customer %1 was erased: %2 messages in %3 tickets, %4 attachments, %5 tasks.</source>
        <translation>%1 numaralı müşteri silindi: %3 talepte %2 mesaj, %4 ek, %5 görev.</translation>
    </message>
    <message>
        <source>Kept in texts of others, because another customer has the same name, address or number: %1.</source>
        <translation>Başka bir müşteride de aynı ad, adres veya numara olduğu için başkalarının metinlerinde kalan: %1.</translation>
    </message>
    <message>
        <source>These safety copies were made before and still hold the person:</source>
        <translation>Şu güvenlik kopyaları daha önce alındı ve kişiyi hâlâ içeriyor:</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>%n günlük</numerusform>
        </translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonim</translation>
    </message>
    <message>
        <source>Mail to this person still waits in the outbox. Send it or take it back first; nothing was erased.</source>
        <translation>Bu kişiye giden bir e-posta hâlâ giden kutusunda bekliyor. Önce gönderin veya geri alın; hiçbir şey silinmedi.</translation>
    </message>
    <message>
        <source>this makes customer %1 anonymous for good: name, addresses, messages, attachments and notes go, figures stay. It can't be taken back. Say --confirm to do it</source>
        <translation>bu, %1 numaralı müşteriyi kalıcı olarak anonimleştirir: ad, adresler, mesajlar, ekler ve notlar gider, ölçümler kalır. Geri alınamaz. Yapmak için --confirm yazın</translation>
    </message>
    <message>
        <source>ID --confirm</source>
        <translation>NO --confirm</translation>
    </message>
    <message>
        <source>Makes one customer anonymous for good, in the file and in its log; figures stay.</source>
        <translation>Bir müşteriyi dosyada ve günlüğünde kalıcı olarak anonimleştirir; ölçümler kalır.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written in %1</source>
        <translation>
            <numerusform>%1 klasörüne %n dosya yazıldı</numerusform>
        </translation>
    </message>
    <message>
        <source>ID [--to FOLDER]</source>
        <translation>NO [--to KLASÖR]</translation>
    </message>
    <message>
        <source>Writes everything kept of one customer into a new folder: JSON, PDF, original mails and attachments.</source>
        <translation>Bir müşteri hakkında saklanan her şeyi yeni bir klasöre yazar: JSON, PDF, asıl e-postalar ve ekler.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Müşteri düzeyi</translation>
    </message>
    <message>
        <source>Looked after by</source>
        <translation>İlgilenen temsilci</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Vergi kimlik no</translation>
    </message>
    <message>
        <source>Tax office</source>
        <translation>Vergi dairesi</translation>
    </message>
    <message>
        <source>District</source>
        <translation>İlçe</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Meslek</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Doğum tarihi</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Müşteri olma tarihi</translation>
    </message>
    <message>
        <source>Struck out of texts of others: %1; and out of the originals of their mails: %2.</source>
        <translation>Başkalarının yazılarından çıkarıldığı yer: %1; asıl e-postalarından çıkarıldığı yer: %2.</translation>
    </message>
    <message>
        <source>the caller's number is withheld or missing</source>
        <translation>arayanın numarası gizli ya da yok</translation>
    </message>
    <message>
        <source>there is no time</source>
        <translation>zamanı yok</translation>
    </message>
    <message>
        <source>the time can't be read</source>
        <translation>zamanı okunamıyor</translation>
    </message>
    <message>
        <source>a call among ourselves</source>
        <translation>kendi aramızda bir görüşme</translation>
    </message>
    <message>
        <source>the telephone had blocked the caller</source>
        <translation>telefon arayanı engellemiş</translation>
    </message>
    <message>
        <source>%1 calls were read and saved before it stopped. The same import again adds nothing twice.</source>
        <translation>Durmadan önce %1 arama okundu ve kaydedildi. Aynı içe aktarma yeniden yapılırsa hiçbir şey iki kez eklenmez.</translation>
    </message>
    <message>
        <source>%1 of %2 calls</source>
        <translation>%2 aramadan %1 tanesi</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Telefon görüşmesi</translation>
    </message>
    <message>
        <source>FILE… [--us NUMBER]… [--map MAP.json] [--dry-run] [--close-quiet-days N]</source>
        <translation>DOSYA… [--us NUMARA]… [--map HARİTA.json] [--dry-run] [--close-quiet-days N]</translation>
    </message>
    <message>
        <source>Brings call logs in: Asterisk and FreeSWITCH CDR, Android's calls.xml, any table with a map.</source>
        <translation>Arama kayıtlarını içe aktarır: Asterisk ve FreeSWITCH CDR, Android'in calls.xml dosyası, haritayla her tablo.</translation>
    </message>
    <message>
        <source>The map names a field “%1” that nothing here has.</source>
        <translation>Harita, burada olmayan bir “%1” alanını söylüyor.</translation>
    </message>
    <message>
        <source>The map is one for something else.</source>
        <translation>Harita başka bir şey için.</translation>
    </message>
    <message>
        <source>The file ends in the middle, or is damaged, after call %1. Those before it were read.</source>
        <translation>Dosya %1. aramadan sonra yarıda bitiyor ya da bozuk. Ondan öncekiler okundu.</translation>
    </message>
    <message>
        <source>The file holds more than 2,000,000 calls. Please part it.</source>
        <translation>Dosyada 2.000.000'dan çok arama var. Lütfen bölün.</translation>
    </message>
</context>
<context>
    <name>ConditionWords</name>
    <message>
        <source>last contact before %1</source>
        <translation>son temas %1 gününden önce</translation>
    </message>
    <message>
        <source>last contact on %1 or later</source>
        <translation>son temas %1 günü ya da sonra</translation>
    </message>
    <message>
        <source>last contact before today</source>
        <translation>son temas bugünden önce</translation>
    </message>
    <message>
        <source>last contact today</source>
        <translation>son temas bugün</translation>
    </message>
    <message numerus="yes">
        <source>last contact more than %n day(s) ago</source>
        <translation>
            <numerusform>son temas %n günden daha önce</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last contact today or in the %n day(s) before</source>
        <translation>
            <numerusform>son temas bugün ya da önceki %n günde</numerusform>
        </translation>
    </message>
    <message>
        <source>customer “%1”</source>
        <translation>müşteri “%1”</translation>
    </message>
    <message>
        <source>written to “%1”</source>
        <translation>“%1” adresine yazılmış</translation>
    </message>
    <message>
        <source>subject with “%1”</source>
        <translation>konusunda “%1” geçen</translation>
    </message>
    <message>
        <source>text with %1</source>
        <translation>metninde %1 geçen</translation>
    </message>
    <message>
        <source>tagged “%1”</source>
        <translation>“%1” etiketli</translation>
    </message>
    <message>
        <source>with an attachment</source>
        <translation>ekli</translation>
    </message>
    <message>
        <source>assigned to “%1”</source>
        <translation>“%1” üzerinde</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>okunmamış</translation>
    </message>
    <message>
        <source>assigned to me</source>
        <translation>bana atanmış</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>atanmamış</translation>
    </message>
    <message>
        <source>new</source>
        <translation>yeni</translation>
    </message>
    <message>
        <source>open</source>
        <translation>açık</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>bekleyen</translation>
    </message>
    <message>
        <source>not done yet</source>
        <translation>bitmemiş</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>çözülmüş</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>kapanmış</translation>
    </message>
    <message>
        <source>solved or closed</source>
        <translation>çözülmüş ya da kapanmış</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>ertelenmiş</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>süresi geçmiş</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>acil</translation>
    </message>
    <message>
        <source>of high priority</source>
        <translation>yüksek öncelikli</translation>
    </message>
    <message>
        <source>of normal priority</source>
        <translation>normal öncelikli</translation>
    </message>
    <message>
        <source>of low priority</source>
        <translation>düşük öncelikli</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Müşteri</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>Yazılan adres</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Konu</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Metin</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiket</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Has an attachment</source>
        <translation>Eki var</translation>
    </message>
    <message>
        <source>Last contact before</source>
        <translation>Son temas, önce</translation>
    </message>
    <message>
        <source>Last contact since</source>
        <translation>Son temas, sonra</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Atanan</translation>
    </message>
    <message>
        <source>the customer's name, address or phone</source>
        <translation>müşterinin adı, adresi ya da telefonu</translation>
    </message>
    <message>
        <source>the address it was written to</source>
        <translation>yazılan adres</translation>
    </message>
    <message>
        <source>words of the subject</source>
        <translation>konudaki sözcükler</translation>
    </message>
    <message>
        <source>words of the messages</source>
        <translation>iletilerdeki sözcükler</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>bir etiket</translation>
    </message>
    <message>
        <source>a state: unread, open, urgent …</source>
        <translation>bir durum: okunmamış, açık, acil …</translation>
    </message>
    <message>
        <source>last contact before a day</source>
        <translation>son temas bir günden önce</translation>
    </message>
    <message>
        <source>last contact since a day</source>
        <translation>son temas bir günden beri</translation>
    </message>
    <message>
        <source>e-mail, phone, chat …</source>
        <translation>e-posta, telefon, sohbet …</translation>
    </message>
    <message>
        <source>who works on it</source>
        <translation>üzerinde çalışan kişi</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>%1 değil</translation>
    </message>
    <message>
        <source>none</source>
        <translation>hiçbiri</translation>
    </message>
    <message>
        <source>and</source>
        <comment>between conditions</comment>
        <translation>ve</translation>
    </message>
    <message>
        <source>or</source>
        <comment>between conditions</comment>
        <translation>veya</translation>
    </message>
    <message>
        <source>All tickets</source>
        <translation>Tüm talepler</translation>
    </message>
    <message>
        <source>Tickets: %1</source>
        <translation>Talepler: %1</translation>
    </message>
    <message>
        <source>“%1” is not a filter. Put the words in quotation marks to look for them as they are.</source>
        <translation>“%1” bir süzgeç değil. Sözcükleri olduğu gibi aramak için tırnak içine alın.</translation>
    </message>
    <message>
        <source>Behind “%1” something is missing.</source>
        <translation>“%1” ardından bir şey eksik.</translation>
    </message>
    <message>
        <source>A quotation mark is not closed: %1</source>
        <translation>Bir tırnak kapanmamış: %1</translation>
    </message>
    <message>
        <source>A bracket has no partner: %1</source>
        <translation>Bir ayracın eşi yok: %1</translation>
    </message>
    <message>
        <source>There is nothing in a bracket or behind a minus.</source>
        <translation>Bir ayracın içi ya da eksi işaretinin ardı boş.</translation>
    </message>
    <message>
        <source>“%1” is not a date. A day is written 31.01.2026, 2026-01-31, today, yesterday or 7d.</source>
        <translation>“%1” bir tarih değil. Gün şöyle yazılır: 31.01.2026, 2026-01-31, today (bugün), yesterday (dün) ya da 7d (7 gün önce).</translation>
    </message>
    <message>
        <source>There are more than %1 conditions. Please use fewer.</source>
        <translation>%1 koşuldan fazlası var. Lütfen azaltın.</translation>
    </message>
    <message>
        <source>Brackets stand in brackets more than %1 times. Please use fewer.</source>
        <translation>Ayraçlar %1 kattan fazla iç içe. Lütfen azaltın.</translation>
    </message>
    <message>
        <source>This cannot be read as a condition.</source>
        <translation>Bu, koşul olarak okunamıyor.</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>a channel</comment>
        <translation>kanalı %1</translation>
    </message>
    <message>
        <source>with an answer that has not left</source>
        <translation>yanıtı henüz gönderilmemiş</translation>
    </message>
    <message>
        <source>today</source>
        <translation>bugün</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>dün</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>how long ago</comment>
        <translation>
            <numerusform>%n gün</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not known. Behind “%2” can stand: %3.</source>
        <translation>“%1” bilinmiyor. “%2” ardından şunlar yazılabilir: %3.</translation>
    </message>
    <message>
        <source>This is too long to be looked for: at most %1 characters. Please shorten it.</source>
        <translation>Bu, aranamayacak kadar uzun: en çok %1 karakter olabilir. Lütfen kısaltın.</translation>
    </message>
    <message>
        <source>spam</source>
        <translation>istenmeyen</translation>
    </message>
    <message>
        <source>not done, with a note that calls me</source>
        <translation>bitmemiş ve bir notunda bana seslenilen</translation>
    </message>
</context>
<context>
    <name>ContactWords</name>
    <message>
        <source>row %1</source>
        <translation>satır %1</translation>
    </message>
    <message>
        <source>card %1</source>
        <translation>kart %1</translation>
    </message>
    <message>
        <source>This is neither a table nor a contact file.</source>
        <translation>Bu ne bir tablo ne de bir kişi dosyası.</translation>
    </message>
    <message>
        <source>A quoted cell has no end (%1). What comes before it can be read.</source>
        <translation>Tırnakla açılan bir hücre kapanmıyor (%1). Ondan öncekiler okunabilir.</translation>
    </message>
    <message>
        <source>A cell is longer than 4 MB (%1). What comes before it can be read.</source>
        <translation>Bir hücre 4 MB'tan uzun (%1). Ondan öncekiler okunabilir.</translation>
    </message>
    <message>
        <source>A row has more than 16,384 cells (%1). What comes before it can be read.</source>
        <translation>Bir satırda 16.384'ten çok hücre var (%1). Ondan öncekiler okunabilir.</translation>
    </message>
    <message>
        <source>This is an Excel file of before 2007, or one with a password. Please save it as .xlsx without a password.</source>
        <translation>Bu, 2007 öncesinden ya da parolalı bir Excel dosyası. Lütfen parolasız .xlsx olarak kaydedin.</translation>
    </message>
    <message>
        <source>The workbook has a password. Please save it without one.</source>
        <translation>Çalışma kitabının parolası var. Lütfen parolasız kaydedin.</translation>
    </message>
    <message>
        <source>The workbook is damaged (%1).</source>
        <translation>Çalışma kitabı bozuk (%1).</translation>
    </message>
    <message>
        <source>The workbook unpacks to more than this program reads (%1). Please save it as CSV.</source>
        <translation>Çalışma kitabı açılınca bu programın okuduğundan büyük oluyor (%1). Lütfen CSV olarak kaydedin.</translation>
    </message>
    <message>
        <source>The JSON file is larger than 256 MB.</source>
        <translation>JSON dosyası 256 MB'tan büyük.</translation>
    </message>
    <message>
        <source>This is not a JSON list of customers.</source>
        <translation>Bu, müşterilerin JSON listesi değil.</translation>
    </message>
    <message>
        <source>No column was said to hold anything.</source>
        <translation>Hiçbir sütunun ne tuttuğu söylenmedi.</translation>
    </message>
    <message>
        <source>There is no contact card in it.</source>
        <translation>İçinde kişi kartı yok.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a card (%1). Those before it can be read.</source>
        <translation>Dosya bir kartın ortasında bitiyor (%1). Ondan öncekiler okunabilir.</translation>
    </message>
    <message>
        <source>A line of a card is longer than 16 MB (%1). The cards before it can be read.</source>
        <translation>Kartlardan birinin bir satırı 16 MB'tan uzun (%1). Ondan önceki kartlar okunabilir.</translation>
    </message>
    <message>
        <source>The file can't be read: %1.</source>
        <translation>Dosya okunamıyor: %1.</translation>
    </message>
    <message>
        <source>– left out –</source>
        <translation>– alınmayacak –</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad soyad</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Ad (yalnız)</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>İkinci ad</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Soyad</translation>
    </message>
    <message>
        <source>Person or company</source>
        <translation>Kişi ya da firma</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Aşama</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Şehir</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notlar</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-posta</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Müşteri düzeyi</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Vergi kimlik no</translation>
    </message>
    <message>
        <source>Tax office</source>
        <translation>Vergi dairesi</translation>
    </message>
    <message>
        <source>Looked after by</source>
        <translation>İlgilenen temsilci</translation>
    </message>
    <message>
        <source>District</source>
        <translation>İlçe</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Meslek</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Doğum tarihi</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Müşteri olma tarihi</translation>
    </message>
    <message>
        <source>neither a name nor an address nor a number</source>
        <translation>ne ad ne adres ne de numara var</translation>
    </message>
    <message>
        <source>the name is longer than 500 characters</source>
        <translation>ad 500 karakterden uzun</translation>
    </message>
    <message>
        <source>the note is longer than a million characters</source>
        <translation>not bir milyon karakterden uzun</translation>
    </message>
    <message>
        <source>an address is longer than 1,000 characters</source>
        <translation>bir adres 1.000 karakterden uzun</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”: %2</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Neden</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Satır</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
</context>
<context>
    <name>CopyWords</name>
    <message>
        <source>“%1” is not installed. Copies of a workspace on a server are made with the server's own tools; please install the PostgreSQL client programs.</source>
        <translation>“%1” kurulu değil. Sunucudaki bir çalışma alanının kopyası sunucunun kendi araçlarıyla alınır; lütfen PostgreSQL istemci programlarını kurun.</translation>
    </message>
    <message>
        <source>The PostgreSQL client programs of this computer are older than the server. Please update them.</source>
        <translation>Bu bilgisayardaki PostgreSQL istemci programları sunucudan eski. Lütfen güncelleyin.</translation>
    </message>
    <message>
        <source>The server's tool could not do it, and nothing was changed: %1</source>
        <translation>Sunucunun aracı bunu yapamadı, hiçbir şey değişmedi: %1</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Günlük</translation>
    </message>
    <message>
        <source>Before an update of Memnun</source>
        <translation>Memnun güncellenmeden önce</translation>
    </message>
    <message>
        <source>Before a big import</source>
        <translation>Büyük bir içe aktarmadan önce</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Geri yüklemeden önce</translation>
    </message>
    <message>
        <source>Made by hand</source>
        <translation>Elle alındı</translation>
    </message>
    <message>
        <source>The workspace has a damaged page, so no copy was made of it. The copies from before are kept; restore the last good one.</source>
        <translation>Çalışma alanında hasarlı bir sayfa var, bu yüzden kopyası alınmadı. Önceki kopyalar duruyor; son sağlam olanı geri yükleyin.</translation>
    </message>
    <message>
        <source>This copy is damaged and was not used. Nothing was changed; please choose another one.</source>
        <translation>Bu kopya hasarlı, kullanılmadı. Hiçbir şey değişmedi; lütfen başka birini seçin.</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder of the copies. Your work is kept; please choose another folder in the settings. (%1)</source>
        <translation>Kopyaların klasörüne yazılamıyor. Çalışmanız korunuyor; lütfen ayarlardan başka bir klasör seçin. (%1)</translation>
    </message>
    <message>
        <source>There is not enough room on the disk for a copy. Nothing was changed; please free some space. (%1)</source>
        <translation>Diskte bir kopyaya yetecek yer yok. Hiçbir şey değişmedi; lütfen yer açın. (%1)</translation>
    </message>
    <message>
        <source>The copy could not be written, and nothing half done was left. Your work is kept. (%1)</source>
        <translation>Kopya yazılamadı, yarım bir şey kalmadı. Çalışmanız korunuyor. (%1)</translation>
    </message>
    <message>
        <source>The workspace is open in another program. Please close it there and try again; nothing was changed.</source>
        <translation>Çalışma alanı başka bir programda açık. Lütfen orada kapatıp yeniden deneyin; hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>Another copy is being made at this moment. Please try again when it is done.</source>
        <translation>Şu anda başka bir kopya alınıyor. Lütfen o bitince yeniden deneyin.</translation>
    </message>
    <message>
        <source>Damaged, kept as it was</source>
        <translation>Hasarlı, olduğu gibi duruyor</translation>
    </message>
    <message>
        <source>Somebody else is working in this workspace. Please ask your colleagues to close it and try again; nothing was changed.</source>
        <translation>Bu çalışma alanında başka biri çalışıyor. Lütfen iş arkadaşlarınızdan kapatmalarını isteyip yeniden deneyin; hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>A newer Memnun has been used in this workspace. Please update this one; nothing was changed.</source>
        <translation>Bu çalışma alanında daha yeni bir Memnun kullanılmış. Lütfen bunu güncelleyin; hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>This copy is of another schema of the database (“%1”) and was not used. Nothing was changed.</source>
        <translation>Bu kopya veritabanının başka bir şemasına ait (“%1”), kullanılmadı. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>Another program's tables lie in the database. Nothing was changed; please choose an empty one.</source>
        <translation>Veritabanında başka bir programın tabloları var. Hiçbir şey değiştirilmedi; lütfen boş bir veritabanı seçin.</translation>
    </message>
    <message>
        <source>The database keeps its texts as %1, which has not every letter. Nothing was changed; please choose one with the encoding UTF8.</source>
        <translation>Veritabanı metinleri %1 olarak saklıyor ve bu kodlamada her harf yok. Hiçbir şey değiştirilmedi; lütfen UTF8 kodlamalı bir veritabanı seçin.</translation>
    </message>
</context>
<context>
    <name>CustomerConflict</name>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>İlişki</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Şehir</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>İletişim</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notlar</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Kişi</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Soyad</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Vergi kimlik no</translation>
    </message>
    <message>
        <source>Tax office</source>
        <translation>Vergi dairesi</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Müşteri düzeyi</translation>
    </message>
    <message>
        <source>Looked after by</source>
        <translation>İlgilenen temsilci</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Müşteri olma tarihi</translation>
    </message>
    <message>
        <source>Customer until</source>
        <translation>Müşterilik bitişi</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Doğum tarihi</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Cinsiyet</translation>
    </message>
    <message>
        <source>District</source>
        <translation>İlçe</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Gelir</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Eğitim</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Meslek</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Saat dilimi</translation>
    </message>
    <message>
        <source>Communication style</source>
        <translation>İletişim tarzı</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Tercih edilen kanal</translation>
    </message>
    <message>
        <source>When to reach them</source>
        <translation>Ne zaman ulaşılır</translation>
    </message>
    <message>
        <source>Interests</source>
        <translation>İlgi alanları</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>Alışkanlıklar</translation>
    </message>
    <message>
        <source>Last verified</source>
        <translation>Son doğrulama</translation>
    </message>
</context>
<context>
    <name>CustomerWords</name>
    <message>
        <source>Lead</source>
        <translation>Aday</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Etkin</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>Uykuda</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Kaybedilmiş</translation>
    </message>
    <message>
        <source>Anonymised</source>
        <translation>Anonim</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standart</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>Premium</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Wants detail</source>
        <translation>Ayrıntı ister</translation>
    </message>
    <message>
        <source>Short and to the point</source>
        <translation>Kısa ve öz</translation>
    </message>
    <message>
        <source>Formal</source>
        <translation>Resmî</translation>
    </message>
    <message>
        <source>Friendly</source>
        <translation>Samimi</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Teknik</translation>
    </message>
    <message>
        <source>Plain words</source>
        <translation>Sade dil</translation>
    </message>
    <message>
        <source>Prefers writing</source>
        <translation>Yazışmayı sever</translation>
    </message>
    <message>
        <source>Prefers talking</source>
        <translation>Konuşmayı sever</translation>
    </message>
    <message>
        <source>Needs time</source>
        <translation>Zaman ister</translation>
    </message>
    <message>
        <source>In a hurry</source>
        <translation>Acelesi var</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Kadın</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Erkek</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>gender</comment>
        <translation>Diğer</translation>
    </message>
    <message>
        <source>Low income</source>
        <translation>Düşük gelir</translation>
    </message>
    <message>
        <source>Lower middle income</source>
        <translation>Alt orta gelir</translation>
    </message>
    <message>
        <source>Middle income</source>
        <translation>Orta gelir</translation>
    </message>
    <message>
        <source>Upper middle income</source>
        <translation>Üst orta gelir</translation>
    </message>
    <message>
        <source>High income</source>
        <translation>Yüksek gelir</translation>
    </message>
    <message>
        <source>Primary school</source>
        <translation>İlköğretim</translation>
    </message>
    <message>
        <source>High school</source>
        <translation>Lise</translation>
    </message>
    <message>
        <source>Associate degree</source>
        <translation>Ön lisans</translation>
    </message>
    <message>
        <source>Bachelor's degree</source>
        <translation>Lisans</translation>
    </message>
    <message>
        <source>Master's degree</source>
        <translation>Yüksek lisans</translation>
    </message>
    <message>
        <source>Doctorate</source>
        <translation>Doktora</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>E-postalar</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Görüşmeler</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mesajlar</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notlar</translation>
    </message>
    <message>
        <source>Ticket changes</source>
        <translation>Talep değişiklikleri</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Görevler</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Metin</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Sayı</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tarih</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Seçenek</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Evet / hayır</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-posta</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Evet</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Hayır</translation>
    </message>
</context>
<context>
    <name>DeliveryWords</name>
    <message>
        <source>Not sent yet: %1. It is tried again at %2.</source>
        <translation>Henüz gönderilmedi: %1. Yeniden deneme zamanı: %2.</translation>
    </message>
    <message>
        <source>Not sent yet: %1. It is tried again soon.</source>
        <translation>Henüz gönderilmedi: %1. Birazdan yeniden denenecek.</translation>
    </message>
    <message>
        <source>Leaves at %1.</source>
        <translation>%1 tarihinde gönderilecek.</translation>
    </message>
    <message numerus="yes">
        <source>Leaves in %n s.</source>
        <translation>
            <numerusform>%n sn sonra gönderilecek.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits in the outbox; it leaves as soon as mail can be sent.</source>
        <translation>Giden kutusunda bekliyor; posta gönderilebildiği anda yola çıkar.</translation>
    </message>
    <message>
        <source>the mail server can't be reached</source>
        <translation>posta sunucusuna ulaşılamıyor</translation>
    </message>
    <message>
        <source>the mail server refused the password</source>
        <translation>posta sunucusu parolayı kabul etmedi</translation>
    </message>
    <message>
        <source>the mail server refused the message or its address</source>
        <translation>posta sunucusu iletiyi ya da adresini kabul etmedi</translation>
    </message>
    <message>
        <source>the connection broke at the end; it may have been sent</source>
        <translation>bağlantı sonda koptu; gönderilmiş olabilir</translation>
    </message>
    <message>
        <source>its text can't be read</source>
        <translation>metni okunamıyor</translation>
    </message>
    <message>
        <source>something unexpected happened</source>
        <translation>beklenmedik bir şey oldu</translation>
    </message>
    <message>
        <source>Is being sent…</source>
        <translation>Gönderiliyor…</translation>
    </message>
    <message>
        <source>May have been sent: the connection broke at the end. Ask the customer before you send it again.</source>
        <translation>Gönderilmiş olabilir: bağlantı en sonda koptu. Yeniden göndermeden önce müşteriye sorun.</translation>
    </message>
    <message>
        <source>Not sent: %1.</source>
        <translation>Gönderilemedi: %1.</translation>
    </message>
    <message>
        <source>This is a demo: nothing is sent, and the answer stays here.</source>
        <translation>Bu bir örnek şirket: hiçbir şey gönderilmez, yanıt burada kalır.</translation>
    </message>
    <message numerus="yes">
        <source>the mail account sends at most %n message(s) a minute</source>
        <translation>
            <numerusform>posta hesabı dakikada en çok %n ileti gönderir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the mail account sends at most %n message(s) an hour</source>
        <translation>
            <numerusform>posta hesabı saatte en çok %n ileti gönderir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the mail account sends at most %n message(s) a day</source>
        <translation>
            <numerusform>posta hesabı günde en çok %n ileti gönderir</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits: %1. It leaves at %2.</source>
        <translation>Bekliyor: %1. Gönderilme zamanı: %2.</translation>
    </message>
    <message>
        <source>Waits: %1. It leaves soon.</source>
        <translation>Bekliyor: %1. Birazdan gönderilecek.</translation>
    </message>
    <message>
        <source>the mail server doesn't take it now</source>
        <translation>posta sunucusu şu anda kabul etmiyor</translation>
    </message>
    <message>
        <source>the mail account has sent as much as it may</source>
        <translation>posta hesabı gönderebileceği kadar gönderdi</translation>
    </message>
    <message>
        <source>May have been sent: the connection broke at the end. Memnun looks for it in the sent folder; wait for that before you send it again.</source>
        <translation>Gönderilmiş olabilir: bağlantı en sonda koptu. Memnun onu gönderilenler klasöründe arıyor; yeniden göndermeden önce bunu bekleyin.</translation>
    </message>
    <message>
        <source>May have been sent: it waited in the safety copy that was restored. Look in the sent folder before you send it again.</source>
        <translation>Gönderilmiş olabilir: geri yüklenen güvenlik kopyasında bekliyordu. Yeniden göndermeden önce gönderilenler klasörüne bakın.</translation>
    </message>
    <message>
        <source>Held back: the workspace was moved, and the new place sends it. Send it here only if nobody works there.</source>
        <translation>Bekletildi: çalışma alanı taşındı ve ileti yeni yerinden gidiyor. Yalnızca orada kimse çalışmıyorsa buradan gönderin.</translation>
    </message>
    <message>
        <source>the mail server's certificate isn't trusted</source>
        <translation>posta sunucusunun sertifikasına güvenilmiyor</translation>
    </message>
</context>
<context>
    <name>DoneText</name>
    <message>
        <source>Assigned to nobody</source>
        <translation>Kimseye atanmadı</translation>
    </message>
    <message>
        <source>Assigned to you</source>
        <translation>Size atandı</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Atanan: %1</translation>
    </message>
    <message>
        <source>Tagged %1</source>
        <translation>Etiketlendi: %1</translation>
    </message>
    <message>
        <source>Tags removed</source>
        <translation>Etiketler kaldırıldı</translation>
    </message>
    <message>
        <source>Tags changed</source>
        <translation>Etiketler değiştirildi</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>Öncelik: %1</translation>
    </message>
    <message>
        <source>Category: %1</source>
        <translation>Kategori: %1</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>%1 tarihine ertelendi</translation>
    </message>
    <message>
        <source>Woken up</source>
        <translation>Uyandırıldı</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Bitiş: %1</translation>
    </message>
    <message>
        <source>No due date</source>
        <translation>Bitiş tarihi yok</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n talep</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>It is no longer there. The list will be loaded again.</source>
        <translation>Artık orada değil. Liste yeniden yüklenecek.</translation>
    </message>
    <message>
        <source>Someone else changed it in the meantime. What you typed is kept; look at the new state and try again.</source>
        <translation>Bu arada başka biri değiştirdi. Yazdığınız duruyor; yeni duruma bakıp tekrar deneyin.</translation>
    </message>
    <message>
        <source>You do not have the permission for this. Nothing was changed.</source>
        <translation>Bunun için yetkiniz yok. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>Some of what was entered cannot be used. Nothing was changed; please check the marked fields.</source>
        <translation>Girilenlerin bir kısmı kullanılamıyor. Hiçbir şey değişmedi; lütfen işaretli alanlara bakın.</translation>
    </message>
    <message>
        <source>The service cannot be reached. Nothing is lost; please check the connection and try again.</source>
        <translation>Hizmete ulaşılamıyor. Hiçbir şey kaybolmadı; lütfen bağlantıya bakıp tekrar deneyin.</translation>
    </message>
    <message>
        <source>The workspace could not be read or written. Nothing was half saved; please check the disk's free space and permissions.</source>
        <translation>Çalışma alanı okunamadı ya da yazılamadı. Hiçbir şey yarım kalmadı; lütfen diskteki boş yere ve izinlere bakın.</translation>
    </message>
    <message>
        <source>It was cancelled. What was finished before is kept.</source>
        <translation>İptal edildi. Daha önce bitenler duruyor.</translation>
    </message>
    <message>
        <source>Something went wrong inside Memnun. Nothing was changed.</source>
        <translation>Memnun içinde bir şey ters gitti. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation>%1 başarısız oldu.</translation>
    </message>
    <message>
        <source>Please fill in this field.</source>
        <translation>Lütfen bu alanı doldurun.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Bu bir e-posta adresi değil.</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>Bu bir telefon numarası değil.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>Bu çok uzun.</translation>
    </message>
    <message>
        <source>This is too short.</source>
        <translation>Bu çok kısa.</translation>
    </message>
    <message>
        <source>This exists already.</source>
        <translation>Bu zaten var.</translation>
    </message>
    <message>
        <source>This value is out of range.</source>
        <translation>Bu değer aralığın dışında.</translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation>Bu bir tarih değil.</translation>
    </message>
    <message>
        <source>This time has already passed.</source>
        <translation>Bu saat çoktan geçti.</translation>
    </message>
    <message>
        <source>The times are not in order.</source>
        <translation>Saatlerin sırası yanlış.</translation>
    </message>
    <message>
        <source>The ticket cannot go from its present state to this one.</source>
        <translation>Talep şu anki durumundan buna geçemez.</translation>
    </message>
    <message>
        <source>Please check this value.</source>
        <translation>Lütfen bu değere bakın.</translation>
    </message>
    <message>
        <source>“%1” is neither an address nor a domain such as @shop.com.</source>
        <translation>“%1” ne bir adres ne de @magaza.com gibi bir alan adı.</translation>
    </message>
    <message>
        <source>The connection to the server broke while it was being saved, and nobody can say whether it was. Please look before you try again.</source>
        <translation>Kaydedilirken sunucu bağlantısı koptu; kaydedilip kaydedilmediği bilinmiyor. Lütfen yeniden denemeden önce bakın.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Nothing was changed, and what you typed is kept; it can be tried again as soon as the server is back.</source>
        <translation>Sunucuya ulaşılamıyor. Hiçbir şey değiştirilmedi, yazdıklarınız duruyor; sunucu geri gelir gelmez yeniden denenebilir.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Klasör</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Kısayol</translation>
    </message>
    <message>
        <source>Turkish text</source>
        <translation>Türkçe metin</translation>
    </message>
    <message>
        <source>English text</source>
        <translation>İngilizce metin</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Konu</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-posta</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This workspace can only be read: it lies where nothing can be written. Nothing was changed.</source>
        <translation>Bu çalışma alanı yalnızca okunabilir: hiçbir şeyin yazılamadığı bir yerde. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>A colleague has brought this workspace up to date with a newer Memnun. Nothing was changed, and what you typed is kept; please update this Memnun as well.</source>
        <translation>Bir iş arkadaşınız bu çalışma alanını daha yeni bir Memnun ile güncelledi. Hiçbir şey değiştirilmedi, yazdıklarınız duruyor; lütfen bu Memnun'u da güncelleyin.</translation>
    </message>
    <message numerus="yes">
        <source>This is too long: at most %n character(s). Please shorten it.</source>
        <translation>
            <numerusform>Bu çok uzun: en fazla %n karakter olabilir. Lütfen kısaltın.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server does not let you do this. Nothing was changed; the administrator of the database can allow it.</source>
        <translation>Sunucu bunu yapmanıza izin vermiyor. Hiçbir şey değiştirilmedi; veritabanının yöneticisi izin verebilir.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>Bu gün henüz gelmedi.</translation>
    </message>
    <message>
        <source>This ends before it begins.</source>
        <translation>Bitişi başlangıcından önce.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>Yesterday</source>
        <translation>Dün</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <translation>Yarın %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>az önce</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n dk önce</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 sn</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 dk</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 gün</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 sa</translation>
    </message>
</context>
<context>
    <name>HeaderWords</name>
    <message>
        <source>Who vouches for the sender</source>
        <translation>Gönderene kim kefil</translation>
    </message>
    <message>
        <source>The receiving server says nothing about it.</source>
        <translation>Alan sunucu bu konuda bir şey bildirmiyor.</translation>
    </message>
    <message>
        <source>Not written by your own mail server: anybody can write this into a mail.</source>
        <translation>Kendi posta sunucunuz yazmamış: bunu bir e-postaya herkes yazabilir.</translation>
    </message>
    <message>
        <source>Says: %1</source>
        <translation>Bildiren: %1</translation>
    </message>
    <message>
        <source>clocks differ</source>
        <translation>saatler tutmuyor</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>hemen</translation>
    </message>
    <message>
        <source>The way of the mail</source>
        <translation>E-postanın yolu</translation>
    </message>
    <message>
        <source>the sender</source>
        <translation>gönderen</translation>
    </message>
    <message>
        <source>SPF: it came from a server that may send for %1.</source>
        <translation>SPF: %1 adına gönderme yetkisi olan bir sunucudan gelmiş.</translation>
    </message>
    <message>
        <source>SPF: it came from a server that may not send for %1.</source>
        <translation>SPF: %1 adına gönderme yetkisi olmayan bir sunucudan gelmiş.</translation>
    </message>
    <message>
        <source>DKIM: signed by %1, and not changed since.</source>
        <translation>DKIM: %1 tarafından imzalanmış, sonradan değiştirilmemiş.</translation>
    </message>
    <message>
        <source>DKIM: the signature of %1 does not fit. The mail was changed on its way, or is forged.</source>
        <translation>DKIM: %1 imzası tutmuyor. E-posta yolda değişmiş ya da sahte.</translation>
    </message>
    <message>
        <source>DMARC: %1 vouches for this mail.</source>
        <translation>DMARC: %1 bu e-postaya kefil.</translation>
    </message>
    <message>
        <source>DMARC: %1 does not vouch for this mail.</source>
        <translation>DMARC: %1 bu e-postaya kefil olmuyor.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a check and its result</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Bütün alanlar</translation>
    </message>
    <message>
        <source>The name says %1, the mail is from %2.</source>
        <translation>Adda %1 yazıyor, e-posta ise %2 adresinden.</translation>
    </message>
    <message>
        <source>Answers go to %1, not to %2.</source>
        <translation>Yanıtlar %2 adresine değil, %1 adresine gider.</translation>
    </message>
    <message>
        <source>Your mail server could not confirm the sender (%1).</source>
        <translation>Posta sunucunuz göndereni doğrulayamadı (%1).</translation>
    </message>
</context>
<context>
    <name>KeyRivals</name>
    <message>
        <source>“%1” is the key of “%2”, which would be left without one.</source>
        <translation>“%1”, “%2” komutunun tuşudur; burada kullanırsanız o tuşsuz kalır.</translation>
    </message>
    <message>
        <source>“%1” is a key of “%2”, which would keep %3.</source>
        <translation>“%1”, “%2” komutunun da tuşudur; burada kullanırsanız ona %3 kalır.</translation>
    </message>
    <message>
        <source>“%1” moves about in lists and fields. Choose another key.</source>
        <translation>“%1” listelerde ve alanlarda gezinmek içindir. Başka bir tuş seçin.</translation>
    </message>
    <message>
        <source>“%1” belongs to the writing of text everywhere. Choose another key.</source>
        <translation>“%1” her yerde metin yazmak içindir. Başka bir tuş seçin.</translation>
    </message>
</context>
<context>
    <name>KeyText</name>
    <message>
        <source>Space</source>
        <translation>Boşluk</translation>
    </message>
</context>
<context>
    <name>KpiWords</name>
    <message>
        <source>First response time</source>
        <translation>İlk yanıt süresi</translation>
    </message>
    <message>
        <source>Resolution time</source>
        <translation>Çözüm süresi</translation>
    </message>
    <message>
        <source>Full resolution time</source>
        <translation>Tam çözüm süresi</translation>
    </message>
    <message>
        <source>New tickets</source>
        <translation>Yeni talepler</translation>
    </message>
    <message>
        <source>Solved tickets</source>
        <translation>Çözülen talepler</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Bekleyen iş</translation>
    </message>
    <message>
        <source>Only opening hours count.</source>
        <translation>Yalnızca mesai saatleri sayılır.</translation>
    </message>
    <message>
        <source>Every hour counts, day and night.</source>
        <translation>Gece gündüz her saat sayılır.</translation>
    </message>
    <message>
        <source>From a ticket's creation to the first public reply written by a person; for a call answered live, its wait in the queue. It counts on the day of the reply.</source>
        <translation>Talebin açılışından bir kişinin yazdığı ilk açık yanıta kadar; canlı yanıtlanan aramada kuyrukta bekleme süresi. Yanıtın günü sayılır.</translation>
    </message>
    <message>
        <source>From a ticket's creation to its first solve. It counts on the day of that solve.</source>
        <translation>Talebin açılışından ilk çözümüne kadar. O çözümün günü sayılır.</translation>
    </message>
    <message>
        <source>From a ticket's creation to its last solve. It counts on the day of that solve.</source>
        <translation>Talebin açılışından son çözümüne kadar. O çözümün günü sayılır.</translation>
    </message>
    <message>
        <source>Tickets created in the period.</source>
        <translation>Dönemde açılan talepler.</translation>
    </message>
    <message>
        <source>Tickets solved at least once in the period; each counts once.</source>
        <translation>Dönemde en az bir kez çözülen talepler; her biri bir kez sayılır.</translation>
    </message>
    <message>
        <source>Tickets neither solved, closed nor merged at the period's last moment. Those that wait for the customer count.</source>
        <translation>Dönemin son anında çözülmemiş, kapanmamış ve birleştirilmemiş talepler. Müşteriyi bekleyenler de sayılır.</translation>
    </message>
    <message>
        <source>opened by an agent</source>
        <translation>temsilci açtı</translation>
    </message>
    <message>
        <source>not solved</source>
        <translation>çözülmedi</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>yeniden açıldı</translation>
    </message>
    <message>
        <source>counts in a later period</source>
        <translation>sonraki bir dönemde sayılır</translation>
    </message>
    <message>
        <source>Business hours</source>
        <translation>Mesai saatleri</translation>
    </message>
    <message>
        <source>Calendar time</source>
        <translation>Takvim süresi</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>period</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>medyan %1</translation>
    </message>
    <message>
        <source>P90 %1</source>
        <translation>P90 %1</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message numerus="yes">
        <source>over %n day(s)</source>
        <translation>
            <numerusform>%n günden eski</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>under %n day(s)</source>
        <translation>
            <numerusform>%n günden yeni</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 days</source>
        <translation>%1–%2 gün</translation>
    </message>
    <message>
        <source>%1 %2:00–%3:00</source>
        <comment>weekday, from hour, to hour</comment>
        <translation>%1 %2:00–%3:00</translation>
    </message>
    <message>
        <source>Next reply time</source>
        <translation>Sonraki yanıt süresi</translation>
    </message>
    <message>
        <source>Customer wait time</source>
        <translation>Müşterinin bekleme süresi</translation>
    </message>
    <message>
        <source>Incoming contacts</source>
        <translation>Gelen temaslar</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Yeniden açılan</translation>
    </message>
    <message>
        <source>Reopenings</source>
        <translation>Yeniden açılmalar</translation>
    </message>
    <message>
        <source>Transfers per ticket</source>
        <translation>Talep başına aktarma</translation>
    </message>
    <message>
        <source>For every reply after the first: from the oldest message not answered yet. It counts on the day of the reply, and a ticket as often as it had one.</source>
        <translation>İlkinden sonraki her yanıt için: henüz yanıtlanmamış en eski iletiden yanıta kadar. Yanıtın gününde sayılır; bir talep, aldığı yanıt kadar yer alır.</translation>
    </message>
    <message>
        <source>The time a ticket was new, open or on hold until its last solve; not while you waited for the customer.</source>
        <translation>Talebin son çözümüne kadar yeni, açık ya da beklemede kaldığı süre; müşteriden yanıt beklediğiniz süre sayılmaz.</translation>
    </message>
    <message>
        <source>Messages and calls from customers. Automatic ones do not count.</source>
        <translation>Müşterilerden gelen iletiler ve aramalar. Otomatik olanlar sayılmaz.</translation>
    </message>
    <message>
        <source>Of the tickets solved in the period, those that came back afterwards. Each counts once.</source>
        <translation>Dönemde çözülen taleplerden sonradan yeniden açılanlar. Her biri bir kez sayılır.</translation>
    </message>
    <message>
        <source>How often solved tickets were opened again.</source>
        <translation>Çözülmüş taleplerin kaç kez yeniden açıldığı.</translation>
    </message>
    <message>
        <source>How often a ticket went from one agent to another, per ticket created in the period.</source>
        <translation>Bir talebin bir temsilciden ötekine kaç kez geçtiği; dönemde açılan talep başına.</translation>
    </message>
    <message>
        <source>no further message from the customer</source>
        <translation>müşteriden başka ileti yok</translation>
    </message>
    <message>
        <source>by agent</source>
        <translation>temsilciye göre</translation>
    </message>
    <message>
        <source>by category</source>
        <translation>kategoriye göre</translation>
    </message>
    <message>
        <source>by tag</source>
        <translation>etikete göre</translation>
    </message>
    <message>
        <source>by priority</source>
        <translation>önceliğe göre</translation>
    </message>
    <message>
        <source>by channel</source>
        <translation>kanala göre</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>yeniden açıldı</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Kategorisiz</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>Etiketsiz</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for the customer</source>
        <translation>
            <numerusform>%n tanesi müşteriyi bekliyor</numerusform>
        </translation>
    </message>
    <message>
        <source>solved by then</source>
        <translation>o âna kadar çözülmüş</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Atanmamış</translation>
    </message>
    <message>
        <source>no answer followed</source>
        <translation>ardından yanıt gelmedi</translation>
    </message>
    <message>
        <source>%1 interval: %2</source>
        <translation>%1 aralığı: %2</translation>
    </message>
    <message>
        <source>merged into another ticket, or spam</source>
        <translation>başka bir taleple birleştirildi ya da istenmeyen posta</translation>
    </message>
</context>
<context>
    <name>LinkOpening</name>
    <message>
        <source>The link shows: %1</source>
        <translation>Bağlantıda yazan: %1</translation>
    </message>
    <message>
        <source>It leads to: %1</source>
        <translation>Gittiği yer: %1</translation>
    </message>
    <message>
        <source>This name is written with letters that can be taken for others.</source>
        <translation>Bu ad, başka harflerle karıştırılabilecek harflerle yazılmış.</translation>
    </message>
    <message>
        <source>What stands before the @ in it is no address.</source>
        <translation>İçinde @ işaretinden önce yazan bir adres değil.</translation>
    </message>
    <message>
        <source>Open it only if you know why.</source>
        <translation>Yalnızca nedenini biliyorsanız açın.</translation>
    </message>
    <message>
        <source>leads to %1</source>
        <translation>gittiği yer: %1</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>Bu bağlantı açılsın mı?</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Yine de aç</translation>
    </message>
</context>
<context>
    <name>MailActions</name>
    <message>
        <source>Fetch mail now</source>
        <translation>Postayı şimdi al</translation>
    </message>
</context>
<context>
    <name>MailPaths</name>
    <message>
        <source>“%1” is not there. Was it moved, or is its disk not connected?</source>
        <translation>“%1” yerinde yok. Taşınmış olabilir mi, diski bağlı mı?</translation>
    </message>
    <message>
        <source>“%1” can't be read. Please check its permissions.</source>
        <translation>“%1” okunamıyor. Lütfen izinlerine bakın.</translation>
    </message>
    <message>
        <source>“%1” is not mail. Mailboxes (mbox), mail files (.eml) and folders of them can be imported.</source>
        <translation>“%1” posta değil. Posta kutuları (mbox), posta dosyaları (.eml) ve bunların klasörleri içe aktarılabilir.</translation>
    </message>
    <message>
        <source>There is no mail in “%1”.</source>
        <translation>“%1” içinde posta yok.</translation>
    </message>
    <message>
        <source>“%1” is a packed archive. Please unpack it first.</source>
        <translation>“%1” sıkıştırılmış bir arşiv. Lütfen önce onu açın.</translation>
    </message>
    <message>
        <source>“%1” is neither a file nor a folder, so no mail can be read from it.</source>
        <translation>“%1” ne bir dosya ne de bir klasör; bu yüzden ondan posta okunamaz.</translation>
    </message>
</context>
<context>
    <name>MailPrint</name>
    <message>
        <source>From</source>
        <translation>Gönderen</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Alıcı</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tarih</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF olarak kaydet</translation>
    </message>
</context>
<context>
    <name>MessageActs</name>
    <message>
        <source>View as plain text</source>
        <translation>Düz metin olarak gör</translation>
    </message>
    <message>
        <source>View as formatted mail</source>
        <translation>Biçimli e-posta olarak gör</translation>
    </message>
    <message>
        <source>Show images of this mail</source>
        <translation>Bu e-postanın resimlerini göster</translation>
    </message>
    <message>
        <source>View the headers</source>
        <translation>Başlıkları gör</translation>
    </message>
    <message>
        <source>View the original</source>
        <translation>Özgün e-postayı gör</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Yazdır…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF olarak kaydet…</translation>
    </message>
    <message>
        <source>Save the mail as a file…</source>
        <translation>E-postayı dosya olarak kaydet…</translation>
    </message>
</context>
<context>
    <name>MoveWords</name>
    <message>
        <source>A closed ticket takes no new messages and goes into no other. Nothing was changed.</source>
        <translation>Kapanmış bir talep yeni ileti almaz, başka bir talebe de katılmaz. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>That ticket is merged, spam or was taken back meanwhile. Nothing was changed.</source>
        <translation>Bu talep bu arada birleştirilmiş, istenmeyen posta sayılmış ya da geri alınmış. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>Choose another ticket: a ticket can't go into itself.</source>
        <translation>Başka bir talep seçin: bir talep kendisiyle birleştirilemez.</translation>
    </message>
    <message>
        <source>Choose a message first.</source>
        <translation>Önce bir ileti seçin.</translation>
    </message>
    <message>
        <source>These are all messages of the ticket. Merge it with the other one instead.</source>
        <translation>Bunlar talebin bütün iletileri. Taşımak yerine iki talebi birleştirin.</translation>
    </message>
    <message>
        <source>This merge is older than 24 hours and stays. Single messages can still be moved.</source>
        <translation>Bu birleştirmenin üzerinden 24 saatten fazla geçti, artık geri alınamaz. İletiler tek tek yine taşınabilir.</translation>
    </message>
    <message>
        <source>The ticket it went into was merged itself since. Undo that merge first.</source>
        <translation>Katıldığı talep sonradan başka bir taleple birleştirildi. Önce o birleştirmeyi geri alın.</translation>
    </message>
    <message>
        <source>This ticket is not merged any more.</source>
        <translation>Bu talep artık birleştirilmiş değil.</translation>
    </message>
    <message>
        <source>That is an address of your own business. It was not blocked.</source>
        <translation>Bu adres kendi işletmenizin. Engellenmedi.</translation>
    </message>
    <message>
        <source>Everybody can have an address there, strangers too. Block the one address instead.</source>
        <translation>Bu alan adında herkesin adresi olabilir, tanımadıklarınızın da. Yalnızca o adresi engelleyin.</translation>
    </message>
    <message>
        <source>That is no domain. Write it like shop.com.</source>
        <translation>Bu bir alan adı değil. dukkan.com gibi yazın.</translation>
    </message>
    <message>
        <source>The ticket changed meanwhile. Nothing was done; look at it once more and try again.</source>
        <translation>Talep bu arada değişti. Bir şey yapılmadı; bir daha bakıp yeniden deneyin.</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(konu yok)</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>New message</source>
        <translation>Yeni ileti</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Yeni talep</translation>
    </message>
    <message>
        <source>A ticket was assigned to you</source>
        <translation>Size bir talep atandı</translation>
    </message>
    <message>
        <source>A task is due</source>
        <translation>Bir görevin zamanı geldi</translation>
    </message>
    <message>
        <source>A message was not sent</source>
        <translation>Bir ileti gönderilemedi</translation>
    </message>
    <message>
        <source>New message from %1</source>
        <translation>%1 size yazdı</translation>
    </message>
    <message>
        <source>New ticket from %1</source>
        <translation>Yeni talep: %1</translation>
    </message>
    <message>
        <source>%1 assigned a ticket to you</source>
        <translation>%1 size bir talep atadı</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n yeni ileti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new ticket(s)</source>
        <translation>
            <numerusform>%n yeni talep</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) assigned to you</source>
        <translation>
            <numerusform>size atanan %n talep</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) due</source>
        <translation>
            <numerusform>zamanı gelen %n görev</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) not sent</source>
        <translation>
            <numerusform>gönderilemeyen %n ileti</numerusform>
        </translation>
    </message>
    <message>
        <source>While notifications were held back</source>
        <translation>Bildirimler bekletilirken</translation>
    </message>
    <message>
        <source>A note calls you</source>
        <translation>Bir notta size seslenildi</translation>
    </message>
    <message>
        <source>%1 calls you in a note</source>
        <translation>%1 bir notta size seslendi</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) that call you</source>
        <translation>
            <numerusform>Size seslenilen %n not</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Inbox</source>
        <translation>Gelen kutusu</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ayarlar</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteriler</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aramalar</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Bugün</translation>
    </message>
    <message>
        <source>KPIs</source>
        <translation>Göstergeler</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Şablonlar</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personalar</translation>
    </message>
</context>
<context>
    <name>PaletteWords</name>
    <message>
        <source>(no subject)</source>
        <translation>(konu yok)</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>Son kullanılanlar</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Komutlar</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteriler</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Talepler</translation>
    </message>
    <message>
        <source>Search all messages for “%1”</source>
        <translation>Tüm iletilerde “%1” ara</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Her yerde</translation>
    </message>
</context>
<context>
    <name>PersonaCard</name>
    <message>
        <source>Tone: %1</source>
        <translation>Ton: %1</translation>
    </message>
    <message>
        <source>Channel: %1</source>
        <translation>Kanal: %1</translation>
    </message>
    <message>
        <source>How to write to them</source>
        <translation>Nasıl yazılır</translation>
    </message>
    <message>
        <source>Who counts as one</source>
        <translation>Kimler bu personadan sayılır</translation>
    </message>
    <message>
        <source>%1 of all customers</source>
        <translation>Tüm müşterilerin %1 kadarı</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n müşteri</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n talep</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonaWords</name>
    <message>
        <source>not known</source>
        <translation>bilinmiyor</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Aday</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktif</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>Uykuda</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Kayıp</translation>
    </message>
    <message>
        <source>Anonymised</source>
        <translation>Anonimleştirilmiş</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standart</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>Premium</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Demographic</source>
        <translation>Demografik</translation>
    </message>
    <message>
        <source>Psychographic</source>
        <translation>Psikografik</translation>
    </message>
    <message>
        <source>Behavioural</source>
        <translation>Davranışsal</translation>
    </message>
    <message>
        <source>Pain points</source>
        <translation>Acı noktaları</translation>
    </message>
    <message>
        <source>Gap: age, place, income, education, occupation</source>
        <translation>Boş: yaş, yer, gelir, eğitim, meslek</translation>
    </message>
    <message>
        <source>Gap: values, interests, attitudes, way of life</source>
        <translation>Boş: değerler, ilgi alanları, tutumlar, yaşam biçimi</translation>
    </message>
    <message>
        <source>Gap: how they buy, which channels and products they use</source>
        <translation>Boş: nasıl satın alır, hangi kanal ve ürünleri kullanır</translation>
    </message>
    <message>
        <source>Gap: what annoys them, what holds them back</source>
        <translation>Boş: neye kızar, onu ne alıkoyar</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Yaş</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Şehir</translation>
    </message>
    <message>
        <source>Kind of city</source>
        <translation>Şehir türü</translation>
    </message>
    <message>
        <source>Kind of customer</source>
        <translation>Müşteri türü</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Aşama</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Müşteri düzeyi</translation>
    </message>
    <message>
        <source>Buys mostly by</source>
        <translation>En çok aldığı yol</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Sipariş</translation>
    </message>
    <message>
        <source>Orders in 12 months</source>
        <translation>12 ayda sipariş</translation>
    </message>
    <message>
        <source>Spent in all</source>
        <translation>Toplam harcama</translation>
    </message>
    <message>
        <source>Spent in 12 months</source>
        <translation>12 ayda harcama</translation>
    </message>
    <message>
        <source>Spent per order</source>
        <translation>Sipariş başına harcama</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>İade</translation>
    </message>
    <message>
        <source>Bought category</source>
        <translation>Aldığı kategori</translation>
    </message>
    <message>
        <source>Tickets in 12 months</source>
        <translation>12 ayda talep</translation>
    </message>
    <message>
        <source>is</source>
        <translation>şudur</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>şu değildir</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>şunlardan biri</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>en az</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>en çok</translation>
    </message>
    <message>
        <source>between</source>
        <translation>arasında</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>İnternet</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Mağaza</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Pazaryeri</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Sohbet</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Diğer</translation>
    </message>
    <message>
        <source>In the cart</source>
        <translation>Sepette</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Sipariş verildi</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Teslim edildi</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>İptal edildi</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>İade edildi</translation>
    </message>
    <message>
        <source>Big city</source>
        <translation>Büyükşehir</translation>
    </message>
    <message>
        <source>Smaller place</source>
        <translation>Daha küçük yer</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Kişi</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>%1 olmayan</translation>
    </message>
    <message>
        <source> and </source>
        <translation> ve </translation>
    </message>
    <message>
        <source> or </source>
        <translation> veya </translation>
    </message>
    <message>
        <source>Another persona has this name.</source>
        <translation>Bu adda başka bir persona var.</translation>
    </message>
    <message>
        <source>A persona needs a name.</source>
        <translation>Personanın bir adı olmalı.</translation>
    </message>
    <message>
        <source>This picture is too big.</source>
        <translation>Bu resim çok büyük.</translation>
    </message>
    <message>
        <source>This is no picture that can be shown.</source>
        <translation>Bu, gösterilebilecek bir resim değil.</translation>
    </message>
    <message numerus="yes">
        <source>These are too many rules: at most %n.</source>
        <translation>
            <numerusform>Kural sayısı çok fazla: en çok %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>A rule needs a weight above 0.</source>
        <translation>Kuralın ağırlığı 0'dan büyük olmalı.</translation>
    </message>
    <message>
        <source>A rule is not complete. Please fill in what it compares with.</source>
        <translation>Bir kural eksik. Lütfen neyle karşılaştırıldığını doldurun.</translation>
    </message>
    <message>
        <source>There are as many personas as there can be. Please delete one first.</source>
        <translation>En çok bu kadar persona olabilir. Lütfen önce birini silin.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Alıntı</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Kurallar</translation>
    </message>
    <message>
        <source>Minimum score</source>
        <translation>En düşük puan</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 %2 değil</translation>
    </message>
    <message>
        <source>%1 is one of %2</source>
        <translation>%1 şunlardan biri: %2</translation>
    </message>
    <message>
        <source>%1 at least %2</source>
        <translation>%1 en az %2</translation>
    </message>
    <message>
        <source>%1 at most %2</source>
        <translation>%1 en çok %2</translation>
    </message>
    <message>
        <source>%1 between %2 and %3</source>
        <translation>%1 %2 ile %3 arasında</translation>
    </message>
    <message>
        <source>Days since the last order</source>
        <translation>Son siparişten bu yana gün</translation>
    </message>
    <message>
        <source>Days as a customer</source>
        <translation>Müşteri olduğu gün</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <source>name, signature, job title, my details</source>
        <comment>other names, searched for</comment>
        <translation>ad, imza, unvan, firma adı, bilgilerim</translation>
    </message>
    <message>
        <source>own addresses, domains, e-mail addresses</source>
        <comment>other names, searched for</comment>
        <translation>kendi adreslerim, alan adları, e-posta adresleri</translation>
    </message>
    <message>
        <source>accounts, e-mail account, mailboxes, IMAP, SMTP, password</source>
        <comment>other names, searched for</comment>
        <translation>hesaplar, e-posta hesabı, posta kutuları, IMAP, SMTP, parola</translation>
    </message>
    <message>
        <source>health, fetching, mailboxes, sync, errors</source>
        <comment>other names, searched for</comment>
        <translation>sağlık, posta alma, eşitleme, hatalar</translation>
    </message>
    <message>
        <source>automatic answer, auto-reply, receipt</source>
        <comment>other names, searched for</comment>
        <translation>otomatik yanıt, kendiliğinden yanıt, alındı bildirimi</translation>
    </message>
    <message>
        <source>spam, block, unwanted mail</source>
        <comment>other names, searched for</comment>
        <translation>spam, engelle, istenmeyen posta</translation>
    </message>
    <message>
        <source>business hours, working hours, holidays, time zone, calendar</source>
        <comment>other names, searched for</comment>
        <translation>çalışma saatleri, tatiller, saat dilimi, takvim</translation>
    </message>
    <message>
        <source>inbox, after resolving, spelling, preferences</source>
        <comment>other names, searched for</comment>
        <translation>çözdükten sonra, yazım denetimi, tercihler</translation>
    </message>
    <message>
        <source>alerts, tray, quiet hours, mute, sound</source>
        <comment>other names, searched for</comment>
        <translation>uyarılar, sessiz saatler, sustur, ses</translation>
    </message>
    <message>
        <source>keys, shortcuts, hotkeys</source>
        <comment>other names, searched for</comment>
        <translation>tuşlar, kısayollar, klavye kısayolları</translation>
    </message>
    <message>
        <source>theme, appearance, dark, colours, language</source>
        <comment>other names, searched for</comment>
        <translation>tema, görünüm, koyu, renkler, dil</translation>
    </message>
    <message>
        <source>copies, backup, restore</source>
        <comment>other names, searched for</comment>
        <translation>kopyalar, yedekler, yedekleme, geri yükleme</translation>
    </message>
    <message>
        <source>custom fields, own fields, customer details</source>
        <comment>other names, searched for</comment>
        <translation>özel alanlar, kendi alanlarımız, müşteri ayrıntıları</translation>
    </message>
</context>
<context>
    <name>QuarantineWords</name>
    <message>
        <source>no mail headers</source>
        <translation>posta başlıkları yok</translation>
    </message>
    <message>
        <source>does not start with a “From ” line</source>
        <translation>“From ” satırıyla başlamıyor</translation>
    </message>
    <message>
        <source>the file ended early</source>
        <translation>dosya erken bitti</translation>
    </message>
    <message>
        <source>message is larger than 64 MB</source>
        <translation>ileti 64 MB'tan büyük</translation>
    </message>
    <message>
        <source>The original is kept here whole.</source>
        <translation>Aslı burada eksiksiz duruyor.</translation>
    </message>
    <message>
        <source>Only its first 128 MB are kept here; the whole message lies in %1.</source>
        <translation>Burada yalnızca ilk 128 MB'ı duruyor; iletinin tamamı şurada: %1</translation>
    </message>
    <message>
        <source>Nothing of it is kept here; the original lies in %1.</source>
        <translation>Burada hiçbir parçası yok; aslı şurada: %1</translation>
    </message>
</context>
<context>
    <name>SubjectPaper</name>
    <message>
        <source>from the customer</source>
        <translation>müşteriden</translation>
    </message>
    <message>
        <source>from us</source>
        <translation>bizden</translation>
    </message>
    <message>
        <source>note</source>
        <translation>not</translation>
    </message>
    <message>
        <source>Personal data of %1</source>
        <translation>%1 hakkındaki kişisel veriler</translation>
    </message>
    <message>
        <source>Who this is</source>
        <translation>Kimdir</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Talepler</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Görevler</translation>
    </message>
    <message>
        <source>Messages, calls and notes</source>
        <translation>Mesajlar, aramalar ve notlar</translation>
    </message>
    <message numerus="yes">
        <source>%n older one(s) are in customer.json.</source>
        <translation>
            <numerusform>Daha eski %n tanesi customer.json dosyasında.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateWords</name>
    <message>
        <source>The customer's name</source>
        <translation>Müşterinin adı</translation>
    </message>
    <message>
        <source>The customer's first name</source>
        <translation>Müşterinin ilk adı</translation>
    </message>
    <message>
        <source>The ticket's number</source>
        <translation>Talebin numarası</translation>
    </message>
    <message>
        <source>The ticket's subject</source>
        <translation>Talebin konusu</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Adınız</translation>
    </message>
    <message>
        <source>Your title</source>
        <translation>Unvanınız</translation>
    </message>
    <message>
        <source>The company's name</source>
        <translation>Firmanın adı</translation>
    </message>
    <message>
        <source>Today's date</source>
        <translation>Bugünün tarihi</translation>
    </message>
    <message>
        <source>“%1” is no placeholder. “Insert” lists those there are.</source>
        <translation>“%1” bir yer tutucu değil. Olanları “Ekle” listeler.</translation>
    </message>
    <message>
        <source>Another template has this shortcut.</source>
        <translation>Bu kısayol başka bir şablonda var.</translation>
    </message>
    <message>
        <source>A shortcut has no blanks.</source>
        <translation>Kısayolda boşluk olmaz.</translation>
    </message>
    <message>
        <source>A template needs a name.</source>
        <translation>Şablonun bir adı olmalı.</translation>
    </message>
    <message>
        <source>A template needs a text in at least one language.</source>
        <translation>Şablonun en az bir dilde metni olmalı.</translation>
    </message>
    <message>
        <source>Ayşe Yılmaz</source>
        <translation>Ayşe Yılmaz</translation>
    </message>
    <message>
        <source>Where is my order?</source>
        <translation>Siparişim nerede?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Klasör</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Kısayol</translation>
    </message>
    <message>
        <source>Turkish text</source>
        <translation>Türkçe metin</translation>
    </message>
    <message>
        <source>English text</source>
        <translation>İngilizce metin</translation>
    </message>
</context>
<context>
    <name>ThreadEvents</name>
    <message>
        <source>set the status to %1</source>
        <comment>you</comment>
        <translation>durumu “%1” yaptınız</translation>
    </message>
    <message>
        <source>set the status to %1</source>
        <comment>someone</comment>
        <translation>durumu “%1” yaptı</translation>
    </message>
    <message>
        <source>set it to %1</source>
        <comment>you, priority</comment>
        <translation>önceliği değiştirdiniz: %1</translation>
    </message>
    <message>
        <source>set it to %1</source>
        <comment>someone, priority</comment>
        <translation>önceliği değiştirdi: %1</translation>
    </message>
    <message>
        <source>removed the category</source>
        <comment>you</comment>
        <translation>kategoriyi kaldırdınız</translation>
    </message>
    <message>
        <source>removed the category</source>
        <comment>someone</comment>
        <translation>kategoriyi kaldırdı</translation>
    </message>
    <message>
        <source>set the category to %1</source>
        <comment>you</comment>
        <translation>kategoriyi “%1” yaptınız</translation>
    </message>
    <message>
        <source>set the category to %1</source>
        <comment>someone</comment>
        <translation>kategoriyi “%1” yaptı</translation>
    </message>
    <message>
        <source>removed the assignment</source>
        <comment>you</comment>
        <translation>atamayı kaldırdınız</translation>
    </message>
    <message>
        <source>removed the assignment</source>
        <comment>someone</comment>
        <translation>atamayı kaldırdı</translation>
    </message>
    <message>
        <source>took it over</source>
        <comment>you</comment>
        <translation>talebi üstlendiniz</translation>
    </message>
    <message>
        <source>took it over</source>
        <comment>someone</comment>
        <translation>talebi üstlendi</translation>
    </message>
    <message>
        <source>assigned it to %1</source>
        <comment>you</comment>
        <translation>talebi atadınız: %1</translation>
    </message>
    <message>
        <source>assigned it to %1</source>
        <comment>someone</comment>
        <translation>talebi atadı: %1</translation>
    </message>
    <message>
        <source>snoozed it until %1</source>
        <comment>you</comment>
        <translation>%1 tarihine ertelediniz</translation>
    </message>
    <message>
        <source>woke it up</source>
        <comment>you</comment>
        <translation>ertelemeyi kaldırdınız</translation>
    </message>
    <message>
        <source>snoozed it until %1</source>
        <comment>someone</comment>
        <translation>%1 tarihine erteledi</translation>
    </message>
    <message>
        <source>woke it up</source>
        <comment>someone</comment>
        <translation>ertelemeyi kaldırdı</translation>
    </message>
    <message>
        <source>set the due date to %1</source>
        <comment>you</comment>
        <translation>son tarihi %1 yaptınız</translation>
    </message>
    <message>
        <source>removed the due date</source>
        <comment>you</comment>
        <translation>son tarihi kaldırdınız</translation>
    </message>
    <message>
        <source>set the due date to %1</source>
        <comment>someone</comment>
        <translation>son tarihi %1 yaptı</translation>
    </message>
    <message>
        <source>removed the due date</source>
        <comment>someone</comment>
        <translation>son tarihi kaldırdı</translation>
    </message>
    <message>
        <source>added the tag %1</source>
        <comment>you</comment>
        <translation>“%1” etiketini eklediniz</translation>
    </message>
    <message>
        <source>added the tag %1</source>
        <comment>someone</comment>
        <translation>“%1” etiketini ekledi</translation>
    </message>
    <message>
        <source>removed the tag %1</source>
        <comment>you</comment>
        <translation>“%1” etiketini kaldırdınız</translation>
    </message>
    <message>
        <source>removed the tag %1</source>
        <comment>someone</comment>
        <translation>“%1” etiketini kaldırdı</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two things somebody did</comment>
        <translation>%1 ve %2</translation>
    </message>
    <message>
        <source>You</source>
        <comment>did something</comment>
        <translation>Siz</translation>
    </message>
    <message>
        <source>Memnun</source>
        <translation>Memnun</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Biri</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>who did what</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>merged this ticket into #%1</source>
        <comment>you</comment>
        <translation>bu talebi #%1 ile birleştirdi</translation>
    </message>
    <message>
        <source>merged this ticket into #%1</source>
        <comment>someone</comment>
        <translation>bu talebi #%1 ile birleştirdi</translation>
    </message>
    <message>
        <source>merged #%1 into this ticket</source>
        <comment>you</comment>
        <translation>#%1 talebini buna kattı</translation>
    </message>
    <message>
        <source>merged #%1 into this ticket</source>
        <comment>someone</comment>
        <translation>#%1 talebini buna kattı</translation>
    </message>
    <message numerus="yes">
        <source>moved %n message(s) to #%1</source>
        <comment>you</comment>
        <translation>
            <numerusform>%n iletiyi #%1 talebine taşıdı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moved %n message(s) to #%1</source>
        <comment>someone</comment>
        <translation>
            <numerusform>%n iletiyi #%1 talebine taşıdı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moved %n message(s) here from #%1</source>
        <comment>you</comment>
        <translation>
            <numerusform>#%1 talebinden buraya %n ileti taşıdı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moved %n message(s) here from #%1</source>
        <comment>someone</comment>
        <translation>
            <numerusform>#%1 talebinden buraya %n ileti taşıdı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>split %n message(s) off to #%1</source>
        <comment>you</comment>
        <translation>
            <numerusform>%n iletiyi #%1 talebine ayırdı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>split %n message(s) off to #%1</source>
        <comment>someone</comment>
        <translation>
            <numerusform>%n iletiyi #%1 talebine ayırdı</numerusform>
        </translation>
    </message>
    <message>
        <source>split this ticket off #%1</source>
        <comment>you</comment>
        <translation>bu talebi #%1 talebinden ayırdı</translation>
    </message>
    <message>
        <source>split this ticket off #%1</source>
        <comment>someone</comment>
        <translation>bu talebi #%1 talebinden ayırdı</translation>
    </message>
    <message>
        <source>marked it as spam</source>
        <comment>you</comment>
        <translation>istenmeyen olarak işaretledi</translation>
    </message>
    <message>
        <source>marked it as spam</source>
        <comment>someone</comment>
        <translation>istenmeyen olarak işaretledi</translation>
    </message>
</context>
<context>
    <name>TicketConflict</name>
    <message>
        <source>Status</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Öncelik</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Atanan kişi</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Snoozed until</source>
        <translation>Ertelendiği zaman</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Son tarih</translation>
    </message>
</context>
<context>
    <name>TicketUrgency</name>
    <message>
        <source>just came in</source>
        <translation>yeni geldi</translation>
    </message>
    <message>
        <source>waiting %1 min</source>
        <translation>%1 dk bekliyor</translation>
    </message>
    <message>
        <source>waiting %1 h</source>
        <translation>%1 sa bekliyor</translation>
    </message>
    <message>
        <source>waiting %1 d</source>
        <translation>%1 gün bekliyor</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>gecikti</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>bugün</translation>
    </message>
    <message>
        <source>snoozed · %1</source>
        <translation>ertelendi · %1</translation>
    </message>
    <message>
        <source>due · %1</source>
        <translation>son tarih · %1</translation>
    </message>
</context>
<context>
    <name>TicketWords</name>
    <message>
        <source>New</source>
        <translation>Yeni</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>status</comment>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>Müşteri bekleniyor</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Askıda</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Çözüldü</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Kapandı</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Birleştirildi</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Düşük öncelik</translation>
    </message>
    <message>
        <source>Normal priority</source>
        <translation>Normal öncelik</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>Yüksek öncelik</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Acil</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-posta</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>telefon</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>sohbet</translation>
    </message>
    <message>
        <source>social media</source>
        <translation>sosyal medya</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mesaj</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>ziyaret</translation>
    </message>
    <message>
        <source>review</source>
        <translation>yorum</translation>
    </message>
    <message>
        <source>system</source>
        <translation>sistem</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Benim</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Atanmamış</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>queue</comment>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Bekleyen</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Ertelenen</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Bugün dolan</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tümü</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Karantina</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>yanıtlandı</translation>
    </message>
    <message>
        <source>caller hung up</source>
        <translation>arayan kapattı</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>cevapsız</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>sesli mesaj</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>yanıt yok</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>meşgul</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>Cevapsız arama</translation>
    </message>
    <message>
        <source>Outgoing call</source>
        <translation>Giden arama</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Gelen arama</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Genel</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Sipariş</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Teslimat</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Hasarlı</translation>
    </message>
    <message>
        <source>Wrong product</source>
        <translation>Yanlış ürün</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>İade</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Fatura</translation>
    </message>
    <message>
        <source>Product question</source>
        <translation>Ürün sorusu</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Şikâyet</translation>
    </message>
    <message>
        <source>reached</source>
        <comment>of a call one made</comment>
        <translation>ulaşıldı</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>İstenmeyen</translation>
    </message>
</context>
<context>
    <name>WorkspaceWords</name>
    <message>
        <source>“%1” is not a Memnun workspace. It was not changed.</source>
        <translation>“%1” bir Memnun çalışma alanı değil. Dokunulmadı.</translation>
    </message>
    <message>
        <source>“%1” was last opened by a newer Memnun. It was not changed; please update this one.</source>
        <translation>“%1” en son daha yeni bir Memnun ile açılmış. Dokunulmadı; lütfen bunu güncelleyin.</translation>
    </message>
    <message>
        <source>“%1” was made by another edition of Memnun and can't be opened by this one. It was not changed.</source>
        <translation>“%1” Memnun’un başka bir sürümüyle yapılmış, bununla açılamıyor. Dokunulmadı.</translation>
    </message>
    <message>
        <source>The folder of “%1” can't be written to. Please choose another folder.</source>
        <translation>“%1” dosyasının klasörüne yazılamıyor. Lütfen başka bir klasör seçin.</translation>
    </message>
    <message>
        <source>“%1” exists already. Open it, or choose another name.</source>
        <translation>“%1” zaten var. Onu açın ya da başka bir ad seçin.</translation>
    </message>
    <message>
        <source>“%1” is not there. Was it moved, or is its disk not connected?</source>
        <translation>“%1” yerinde yok. Taşınmış ya da diski bağlı değil olabilir mi?</translation>
    </message>
    <message>
        <source>“%1” can't be opened: %2</source>
        <translation>“%1” açılamıyor: %2</translation>
    </message>
    <message>
        <source>Opening “%1”</source>
        <translation>“%1” dosyasını açma</translation>
    </message>
    <message>
        <source>“%1” is not a Memnun database yet. You can make it one.</source>
        <translation>“%1” henüz bir Memnun veritabanı değil. Memnun için hazırlayabilirsiniz.</translation>
    </message>
    <message>
        <source>There is no server called “%1”. Please check the name and the network connection.</source>
        <translation>“%1” adında bir sunucu yok. Lütfen ada ve ağ bağlantısına bakın.</translation>
    </message>
    <message>
        <source>The server refused the user name or the password.</source>
        <translation>Sunucu kullanıcı adını ya da parolayı kabul etmedi.</translation>
    </message>
    <message>
        <source>The server has no database called “%1”. Its administrator can create an empty one.</source>
        <translation>Sunucuda “%1” adında bir veritabanı yok. Sunucunun yöneticisi boş bir tane açabilir.</translation>
    </message>
    <message>
        <source>“%1” does not answer on port %2. Usual is 5432.</source>
        <translation>“%1”, %2 numaralı bağlantı noktasında yanıt vermiyor. Alışılmış olan 5432.</translation>
    </message>
    <message>
        <source>“%1” must be brought up to date first, and the copy that is kept of it for safety could not be written. It was not changed. Please free some space on its disk: %2</source>
        <translation>“%1” önce güncellenmeli, ancak güvenlik için saklanan kopyası yazılamadı. Dokunulmadı. Lütfen diskinde yer açın: %2</translation>
    </message>
    <message>
        <source>“%1” has a damaged page and was not opened, so that nothing gets worse.</source>
        <translation>“%1” içinde hasarlı bir sayfa var; durum kötüleşmesin diye açılmadı.</translation>
    </message>
    <message>
        <source>“%1” may not be read by you. Please ask whoever it belongs to.</source>
        <translation>“%1” dosyasını okuma izniniz yok. Lütfen sahibine başvurun.</translation>
    </message>
    <message>
        <source>“%1” must be brought up to date first, and there is no room for the copy that is kept of it for safety. It was not changed. (%2)</source>
        <translation>“%1” önce güncellenmeli, ama güvenlik için saklanan kopyasına yer yok. Dosya değiştirilmedi. (%2)</translation>
    </message>
    <message>
        <source>A safety copy of “%1” is being restored at this moment. Please try again in a few minutes.</source>
        <translation>Şu anda “%1” için bir güvenlik kopyası geri yükleniyor. Lütfen birkaç dakika sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>“%1” may not work in this database. Its administrator can allow it.</source>
        <translation>“%1” kullanıcısının bu veritabanında çalışma izni yok. Yöneticisi izin verebilir.</translation>
    </message>
    <message>
        <source>No secure connection to “%1” came about: %2</source>
        <translation>“%1” ile güvenli bağlantı kurulamadı: %2</translation>
    </message>
    <message>
        <source>“%1” is open in another Memnun window on this computer. Please go on there, or close it first. Several people work together in a workspace on a server.</source>
        <translation>“%1” bu bilgisayarda başka bir Memnun penceresinde açık. Lütfen orada devam edin ya da önce o pencereyi kapatın. Birkaç kişi sunucudaki bir çalışma alanında birlikte çalışabilir.</translation>
    </message>
    <message>
        <source>“%1” is open on the computer “%2”. Please close it there first; if that is not so, delete “%1.lock”. Several people work together in a workspace on a server.</source>
        <translation>“%1” “%2” adlı bilgisayarda açık. Lütfen önce orada kapatın; orada açık değilse “%1.lock” dosyasını silin. Birkaç kişi sunucudaki bir çalışma alanında birlikte çalışabilir.</translation>
    </message>
    <message>
        <source>“%1” offers no secure connection (TLS), and the address asks for one.</source>
        <translation>“%1” güvenli bağlantı (TLS) sunmuyor, oysa adres bunu istiyor.</translation>
    </message>
    <message>
        <source>“%1” lies where nothing can be written, and can't be read there either. Please copy it to another folder, with all files beside it whose names begin like its own.</source>
        <translation>“%1” hiçbir şeyin yazılamadığı bir yerde ve orada okunamıyor da. Lütfen başka bir klasöre kopyalayın; yanında adı onunki gibi başlayan dosyalar varsa onları da.</translation>
    </message>
    <message>
        <source>“%1” was made by an older Memnun and must be brought up to date first, but nothing can be written there. Please copy it to another folder.</source>
        <translation>“%1” daha eski bir Memnun ile yapılmış ve önce güncellenmesi gerekiyor, ama orada hiçbir şey yazılamıyor. Lütfen başka bir klasöre kopyalayın.</translation>
    </message>
    <message>
        <source>The certificate of “%1” is of nobody this computer trusts: it may be another server. No password was sent.</source>
        <translation>“%1” sunucusunun sertifikası bu bilgisayarın güvendiği birinden değil: başka bir sunucu olabilir. Parola gönderilmedi.</translation>
    </message>
    <message>
        <source>The certificate of “%1” was made out to another name: it may be another server. No password was sent.</source>
        <translation>“%1” sunucusunun sertifikası başka bir ad için verilmiş: başka bir sunucu olabilir. Parola gönderilmedi.</translation>
    </message>
    <message>
        <source>The address asks for the certificate of “%1” to be checked, but the authority's certificate it is checked against (sslrootcert) is not there.</source>
        <translation>Adres “%1” sunucusunun sertifikasının denetlenmesini istiyor, ama denetlemek için gereken makam sertifikası (sslrootcert) yerinde değil.</translation>
    </message>
    <message>
        <source>Another program's tables lie in “%1”. Nothing was changed; please choose an empty database.</source>
        <translation>“%1” içinde başka bir programın tabloları var. Hiçbir şey değiştirilmedi; lütfen boş bir veritabanı seçin.</translation>
    </message>
    <message>
        <source>“%1” keeps its texts as %2, which has not every letter. Nothing was changed; its administrator can make a database with the encoding UTF8.</source>
        <translation>“%1” metinleri %2 olarak saklıyor ve bu kodlamada her harf yok. Hiçbir şey değiştirilmedi; yöneticisi UTF8 kodlamalı bir veritabanı açabilir.</translation>
    </message>
    <message>
        <source>“%1” takes no more connections at the moment. Please try again later.</source>
        <translation>“%1” şu anda daha fazla bağlantı kabul etmiyor. Lütfen daha sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>“%1” is just starting or stopping. Please try again in a moment.</source>
        <translation>“%1” şu anda açılıyor ya da kapanıyor. Lütfen birazdan yeniden deneyin.</translation>
    </message>
    <message>
        <source>“%1” can't be used at the moment. Its administrator can say why.</source>
        <translation>“%1” şu anda kullanılamıyor. Nedenini yöneticisi söyleyebilir.</translation>
    </message>
</context>
<context>
    <name>memnun::AccountDialog</name>
    <message>
        <source>Mail account</source>
        <translation>Posta hesabı</translation>
    </message>
    <message>
        <source>Add a mail account</source>
        <translation>Posta hesabı ekle</translation>
    </message>
    <message>
        <source>1 Address</source>
        <translation>1 Adres</translation>
    </message>
    <message>
        <source>2 Servers</source>
        <translation>2 Sunucular</translation>
    </message>
    <message>
        <source>3 Mail</source>
        <translation>3 Posta</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Sına</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Geri</translation>
    </message>
    <message>
        <source>Keeping the password</source>
        <translation>Parolayı saklama</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>Find servers</source>
        <translation>Sunucuları bul</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>İleri</translation>
    </message>
    <message>
        <source>No servers were found for %1. Please enter them yourself; your provider's help pages name them.</source>
        <translation>%1 için sunucu bulunamadı. Lütfen kendiniz girin; sağlayıcınızın yardım sayfalarında yazar.</translation>
    </message>
    <message>
        <source>Not everything worked. You can change it here, or go on with “3 Mail” and save it as it is.</source>
        <translation>Her şey yolunda gitmedi. Burada değiştirebilir veya “3 Posta” ile sürdürüp olduğu gibi kaydedebilirsiniz.</translation>
    </message>
    <message>
        <source>Please enter the password once more: server or user name are new.</source>
        <translation>Lütfen parolayı yeniden girin: sunucu veya kullanıcı adı değişti.</translation>
    </message>
    <message>
        <source>Please enter the password.</source>
        <translation>Lütfen parolayı girin.</translation>
    </message>
    <message>
        <source>Keeping the sign-in</source>
        <translation>Oturumu saklama</translation>
    </message>
    <message>
        <source>Saving the account</source>
        <translation>Hesabı kaydetme</translation>
    </message>
</context>
<context>
    <name>memnun::AccountRow</name>
    <message>
        <source>Change…</source>
        <translation>Değiştir…</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Sağlık</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Aç</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Kaldır</translation>
    </message>
</context>
<context>
    <name>memnun::AccountsSection</name>
    <message>
        <source>Mail is fetched from these mailboxes, and answers leave through them.</source>
        <translation>Posta bu kutulardan alınır, yanıtlar bunlardan gider.</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>Henüz hesap yok</translation>
    </message>
    <message>
        <source>Add the mailbox your customers write to. Address and password are enough; the rest is found by itself.</source>
        <translation>Müşterilerinizin yazdığı posta kutusunu ekleyin. Adres ve parola yeter; gerisi kendiliğinden bulunur.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Hesap ekle</translation>
    </message>
    <message>
        <source>This is the demo company: no mail leaves it, whatever you enter here.</source>
        <translation>Bu tanıtım şirketidir: buraya ne girerseniz girin, hiçbir posta gönderilmez.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Aç…</translation>
    </message>
    <message>
        <source>Choose a passphrase…</source>
        <translation>Parola cümlesi seç…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Kaydedildi</translation>
    </message>
    <message>
        <source>Saved. The password is kept only while Memnun runs, and asked for again after the next start.</source>
        <translation>Kaydedildi. Parola yalnızca Memnun açıkken saklanır; sonraki açılışta yeniden sorulur.</translation>
    </message>
    <message>
        <source>Saving the account</source>
        <translation>Hesabı kaydetme</translation>
    </message>
    <message>
        <source>Removing the account</source>
        <translation>Hesabı kaldırma</translation>
    </message>
    <message>
        <source>%1 is removed. The mail that came by it stays.</source>
        <translation>%1 kaldırıldı. Onunla gelen postalar kalır.</translation>
    </message>
    <message>
        <source>Mail accounts</source>
        <translation>Posta hesapları</translation>
    </message>
</context>
<context>
    <name>memnun::AddressStep</name>
    <message>
        <source>Enter the servers by hand</source>
        <translation>Sunucuları elle gir</translation>
    </message>
    <message>
        <source>Sender's name</source>
        <translation>Gönderen adı</translation>
    </message>
    <message>
        <source>What customers read beside the address, such as your company's name.</source>
        <translation>Müşterilerin adresin yanında okuduğu ad, örneğin şirketinizin adı.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-posta adresi</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Parola</translation>
    </message>
    <message>
        <source>Leave it empty if you sign in at the provider, or to keep the one that is stored.</source>
        <translation>Sağlayıcıda oturum açacaksanız veya saklı parola kalsın istiyorsanız boş bırakın.</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>Hesabın adı</translation>
    </message>
    <message>
        <source>Only you and your colleagues see it. Empty: the address.</source>
        <translation>Yalnızca siz ve iş arkadaşlarınız görür. Boşsa adres yazılır.</translation>
    </message>
    <message>
        <source>Looking for the servers of %1…</source>
        <translation>%1 sunucuları aranıyor…</translation>
    </message>
</context>
<context>
    <name>memnun::AddressesSection</name>
    <message>
        <source>Mail from these addresses counts as an answer of yours; everything else comes from customers.</source>
        <translation>Bu adreslerden gelen posta sizin yanıtınız sayılır; geri kalanı müşterilerdendir.</translation>
    </message>
    <message>
        <source>&amp;Addresses, one a line</source>
        <translation>&amp;Adresler, her satıra bir tane</translation>
    </message>
    <message>
        <source>A whole address such as info@shop.com, or a domain with its sign: @shop.com.</source>
        <translation>info@magaza.com gibi tam bir adres ya da işaretiyle bir alan adı: @magaza.com.</translation>
    </message>
    <message>
        <source>Your addresses</source>
        <translation>Adresleriniz</translation>
    </message>
</context>
<context>
    <name>memnun::AnswerPad</name>
    <message>
        <source>picture</source>
        <translation>resim</translation>
    </message>
</context>
<context>
    <name>memnun::AttachmentRow</name>
    <message>
        <source>Attachment %1</source>
        <translation>Ek %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aç</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Farklı kaydet…</translation>
    </message>
    <message>
        <source>Open this file?</source>
        <translation>Bu dosya açılsın mı?</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Yine de aç</translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation>Eki kaydet</translation>
    </message>
    <message>
        <source>Saving the attachment</source>
        <translation>Eki kaydetme</translation>
    </message>
    <message>
        <source>Opening the attachment</source>
        <translation>Eki açma</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>İndir</translation>
    </message>
    <message>
        <source>Download (no mail is fetched here)</source>
        <translation>İndir (burada posta alınmıyor)</translation>
    </message>
    <message>
        <source>What is in it?</source>
        <translation>İçinde ne var?</translation>
    </message>
    <message>
        <source>on the server</source>
        <translation>sunucuda</translation>
    </message>
    <message>
        <source>“%1” could not be downloaded: the mail is no longer on the server.</source>
        <translation>“%1” indirilemedi: e-posta artık sunucuda değil.</translation>
    </message>
    <message>
        <source>“%1” could not be downloaded: the mail server refused the login.</source>
        <translation>“%1” indirilemedi: posta sunucusu girişi kabul etmedi.</translation>
    </message>
    <message>
        <source>Downloading “%1”</source>
        <translation>“%1” dosyasını indirme</translation>
    </message>
    <message>
        <source>Reading the attachment</source>
        <translation>Eki okuma</translation>
    </message>
    <message>
        <source>It is damaged, or no ZIP file.</source>
        <translation>Bozuk ya da ZIP dosyası değil.</translation>
    </message>
    <message>
        <source>“%1”: %2 Go on only if you know the sender and expected the file.</source>
        <translation>“%1”: %2 Yalnızca göndereni tanıyor ve dosyayı bekliyorsanız devam edin.</translation>
    </message>
    <message>
        <source>Save this file?</source>
        <translation>Bu dosya kaydedilsin mi?</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Yine de kaydet</translation>
    </message>
    <message>
        <source>Cancel the download</source>
        <translation>İndirmeyi iptal et</translation>
    </message>
    <message>
        <source>is being downloaded, %1</source>
        <translation>indiriliyor, %1</translation>
    </message>
</context>
<context>
    <name>memnun::AutoAnswerSection</name>
    <message>
        <source>Tells a customer at once that a new mail arrived. Never sent for imported mail, to lists, to automatic mail or to addresses that nobody reads.</source>
        <translation>Müşteriye yeni e-postasının ulaştığını hemen bildirir. İçe aktarılan postaya, listelere, otomatik postaya ve kimsenin okumadığı adreslere hiç gönderilmez.</translation>
    </message>
    <message>
        <source>New mail from customers</source>
        <translation>Müşterilerden gelen yeni posta</translation>
    </message>
    <message>
        <source>&amp;Answer it with its ticket number</source>
        <translation>&amp;Talep numarasıyla yanıtla</translation>
    </message>
    <message>
        <source>Turkish, during business hours</source>
        <translation>Türkçe, mesai saatlerinde</translation>
    </message>
    <message>
        <source>Turkish, outside business hours</source>
        <translation>Türkçe, mesai dışında</translation>
    </message>
    <message>
        <source>English, during business hours</source>
        <translation>İngilizce, mesai saatlerinde</translation>
    </message>
    <message>
        <source>English, outside business hours</source>
        <translation>İngilizce, mesai dışında</translation>
    </message>
    <message>
        <source>{number} is the ticket's number, {company} your company, {subject} the mail's subject.</source>
        <translation>{number} talep numarası, {company} işletmeniz, {subject} e-postanın konusudur.</translation>
    </message>
    <message>
        <source>{opening} is when you open next, holidays included: 30 October 09:00.</source>
        <translation>{opening} tatiller de hesaba katılarak bir sonraki açılışınızdır: 30 Ekim 09:00.</translation>
    </message>
    <message>
        <source>At &amp;most this many to one sender in 24 hours</source>
        <translation>Bir gönderene 24 saatte en &amp;çok</translation>
    </message>
    <message>
        <source>Without any words there is nothing to send. Write at least one of the two.</source>
        <translation>Metin olmadan gönderilecek bir şey yok. İkisinden en az birini yazın.</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>Alındı yanıtı</translation>
    </message>
</context>
<context>
    <name>memnun::BarRow</name>
    <message>
        <source>few data</source>
        <translation>az veri</translation>
    </message>
</context>
<context>
    <name>memnun::BlockSection</name>
    <message>
        <source>Mail from these senders goes to spam when it comes in. Nothing of it is lost, and nobody is told.</source>
        <translation>Bu gönderenlerden gelen posta istenmeyenlere düşer. Hiçbiri kaybolmaz, kimseye haber verilmez.</translation>
    </message>
    <message>
        <source>&amp;Block a sender</source>
        <translation>Gönderen &amp;engelle</translation>
    </message>
    <message>
        <source>A whole address such as someone@shop.com, or a domain with its sign: @shop.com.</source>
        <translation>Tam adres (biri@dukkan.com) ya da işaretiyle alan adı: @dukkan.com.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Engelle</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Listeden çıkar</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Gönderen</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>E-posta</translation>
    </message>
    <message>
        <source>Last one</source>
        <translation>Sonuncusu</translation>
    </message>
    <message>
        <source>Blocked on</source>
        <translation>Engellenme</translation>
    </message>
    <message>
        <source>Blocked senders</source>
        <translation>Engellenen gönderenler</translation>
    </message>
</context>
<context>
    <name>memnun::BouncedLine</name>
    <message>
        <source>Use it again</source>
        <translation>Yeniden kullan</translation>
    </message>
    <message>
        <source>Takes the mark away, for everybody. It can be undone.</source>
        <translation>İşareti herkes için kaldırır. Geri alınabilir.</translation>
    </message>
    <message>
        <source>Using the address again</source>
        <translation>Adresi yeniden kullanma</translation>
    </message>
</context>
<context>
    <name>memnun::BulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n seçili</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Ata</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Öncelik</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Ertele</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Çöz</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Seçimi kaldır</translation>
    </message>
    <message>
        <source>Select all %1 that match</source>
        <translation>Uyan %1 talebin tümünü seç</translation>
    </message>
</context>
<context>
    <name>memnun::BulkTask</name>
    <message>
        <source>Changing tickets</source>
        <translation>Talepler değiştiriliyor</translation>
    </message>
    <message numerus="yes">
        <source>%n needed no change or could not be changed.</source>
        <translation>
            <numerusform>%n talepte değişiklik gerekmedi ya da yapılamadı.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed as they were.</source>
        <translation>
            <numerusform>%n talep olduğu gibi kaldı.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::CalendarSection</name>
    <message>
        <source>Response and resolution times count only while you are open.</source>
        <translation>Yanıt ve çözüm süreleri yalnızca açık olduğunuz saatlerde işler.</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Hafta</translation>
    </message>
    <message>
        <source>Days closed</source>
        <translation>Kapalı günler</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Saat dilimi</translation>
    </message>
    <message>
        <source>%1 closes before it opens. Please put the times in order.</source>
        <translation>%1 açılmadan kapanıyor. Lütfen saatleri sıraya koyun.</translation>
    </message>
    <message>
        <source>There is no time zone of this name. Choose one from the list.</source>
        <translation>Bu adda bir saat dilimi yok. Listeden seçin.</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Mesai saatleri</translation>
    </message>
</context>
<context>
    <name>memnun::CallClock</name>
    <message>
        <source>Please type minutes and seconds, such as 3:20.</source>
        <translation>Lütfen dakika ve saniye yazın, örneğin 3:20.</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Başlamadı</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Çalıyor</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>Konuşuluyor</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Askıda</translation>
    </message>
    <message>
        <source>Wrapping up</source>
        <translation>Çağrı sonrası iş</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Yanıtlandı</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Sürdür</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Beklet</translation>
    </message>
    <message>
        <source>End call</source>
        <translation>Aramayı bitir</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Bekleme</translation>
    </message>
    <message>
        <source>Talked</source>
        <translation>Konuşma</translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>duration</comment>
        <translation>Askıda</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Çağrı sonrası</translation>
    </message>
    <message>
        <source>min:s</source>
        <translation>dk:sn</translation>
    </message>
    <message>
        <source>Start timing</source>
        <translation>Süreyi başlat</translation>
    </message>
</context>
<context>
    <name>memnun::CallDialog</name>
    <message>
        <source>The call &amp;settled it: solve the ticket</source>
        <translation>Görüşme işi &amp;bitirdi: talebi çöz</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Görüşme kaydet</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Gelen</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Giden</translation>
    </message>
    <message>
        <source>What was said and agreed</source>
        <translation>Ne konuşuldu, ne kararlaştırıldı</translation>
    </message>
    <message>
        <source>Where is my order?</source>
        <translation>Siparişim nerede?</translation>
    </message>
    <message>
        <source>Call back, send a quote…</source>
        <translation>Geri ara, teklif gönder…</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Neden</translation>
    </message>
    <message>
        <source>&amp;Ticket</source>
        <translation>&amp;Talep</translation>
    </message>
    <message>
        <source>S&amp;ummary</source>
        <translation>Ö&amp;zet</translation>
    </message>
    <message>
        <source>&amp;Direction</source>
        <translation>&amp;Yön</translation>
    </message>
    <message>
        <source>&amp;Outcome</source>
        <translation>&amp;Sonuç</translation>
    </message>
    <message>
        <source>St&amp;arted</source>
        <translation>B&amp;aşlangıç</translation>
    </message>
    <message>
        <source>&amp;Follow-up task</source>
        <translation>Ta&amp;kip görevi</translation>
    </message>
    <message>
        <source>Du&amp;e</source>
        <translation>Son ta&amp;rih</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Görüşmeyi kaydet</translation>
    </message>
    <message>
        <source>Log call (%1)</source>
        <translation>Görüşmeyi kaydet (%1)</translation>
    </message>
    <message>
        <source>Enter moves on · Ctrl+Enter logs the call</source>
        <translation>Enter ilerletir · Ctrl+Enter görüşmeyi kaydeder</translation>
    </message>
    <message>
        <source>This time is still to come.</source>
        <translation>Bu saat henüz gelmedi.</translation>
    </message>
    <message>
        <source>Logging the call</source>
        <translation>Görüşmeyi kaydetme</translation>
    </message>
    <message>
        <source>Please choose the customer, or make a new one.</source>
        <translation>Lütfen müşteriyi seçin ya da yeni bir müşteri oluşturun.</translation>
    </message>
</context>
<context>
    <name>memnun::CallListModel</name>
    <message>
        <source>Unknown number</source>
        <translation>Bilinmeyen numara</translation>
    </message>
</context>
<context>
    <name>memnun::CallsPage</name>
    <message>
        <source>Open the ticket</source>
        <translation>Talebi aç</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Müşteriyi aç</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Geri ara</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aramalar</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Görüşme kaydet</translation>
    </message>
    <message>
        <source>Log a call (%1)</source>
        <translation>Görüşme kaydet (%1)</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Tüm aramalar</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Cevapsız</translation>
    </message>
    <message>
        <source>Which calls</source>
        <translation>Hangi aramalar</translation>
    </message>
    <message>
        <source>No missed calls</source>
        <translation>Cevapsız arama yok</translation>
    </message>
    <message>
        <source>Calls nobody took, hang-ups and voice mails wait here to be called back.</source>
        <translation>Kimsenin açmadığı, arayanın kapattığı aramalar ve sesli mesajlar geri aranmak üzere burada bekler.</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Henüz arama yok</translation>
    </message>
    <message>
        <source>Log a call while you talk or afterwards: who, why and what was agreed. It takes ten seconds.</source>
        <translation>Görüşmeyi konuşurken ya da sonra kaydedin: kim, neden ve ne kararlaştırıldı. On saniye sürer.</translation>
    </message>
</context>
<context>
    <name>memnun::CardContacts</name>
    <message>
        <source>No phone or address yet.</source>
        <translation>Henüz telefon veya adres yok.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a phone or address and its label</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Verified on %1</source>
        <translation>%1 tarihinde doğrulandı</translation>
    </message>
    <message>
        <source>Mark as verified</source>
        <translation>Doğrulandı olarak işaretle</translation>
    </message>
    <message>
        <source>%1 is verified</source>
        <translation>%1 doğrulandı</translation>
    </message>
</context>
<context>
    <name>memnun::CardDetails</name>
    <message>
        <source>Relation</source>
        <translation>İlişki</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Soyad</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Vergi kimlik no</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Müşteri olma tarihi</translation>
    </message>
    <message>
        <source>Customer until</source>
        <translation>Müşterilik bitişi</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Doğum tarihi</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Cinsiyet</translation>
    </message>
    <message>
        <source>District</source>
        <translation>İlçe</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Meslek</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Eğitim</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Gelir</translation>
    </message>
    <message>
        <source>Interests</source>
        <translation>İlgi alanları</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>Alışkanlıklar</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Saat dilimi</translation>
    </message>
    <message>
        <source>Last verified</source>
        <translation>Son doğrulama</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Kişiler</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>ve diğerleri</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Açık talep</translation>
    </message>
    <message>
        <source>No open tickets</source>
        <translation>Açık talep yok</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notlar</translation>
    </message>
    <message>
        <source>What everybody should know of this customer</source>
        <translation>Bu müşteri hakkında herkesin bilmesi gerekenler</translation>
    </message>
</context>
<context>
    <name>memnun::CardHabits</name>
    <message>
        <source>Nobody</source>
        <translation>Kimse</translation>
    </message>
    <message>
        <source>Reach them: %1</source>
        <translation>Ulaşma saatleri: %1</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Müşteri düzeyi</translation>
    </message>
    <message>
        <source>Looked after by</source>
        <translation>İlgilenen temsilci</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Tercih edilen kanal</translation>
    </message>
    <message>
        <source>Communication style</source>
        <translation>İletişim tarzı</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Belirtilmemiş</translation>
    </message>
</context>
<context>
    <name>memnun::CardTags</name>
    <message>
        <source>Take the tag %1 away</source>
        <translation>%1 etiketini kaldır</translation>
    </message>
    <message>
        <source>Add a tag, then Enter</source>
        <translation>Etiket ekleyin, sonra Enter</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Etiket ekle</translation>
    </message>
</context>
<context>
    <name>memnun::CardTimeline</name>
    <message>
        <source>Everything</source>
        <translation>Tümü</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zaman çizgisi</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Henüz bir şey yok</translation>
    </message>
    <message>
        <source>Mails, calls, messages, notes, changes of tickets and tasks stand here.</source>
        <translation>E-postalar, görüşmeler, mesajlar, notlar, talep değişiklikleri ve görevler burada durur.</translation>
    </message>
</context>
<context>
    <name>memnun::CartWatch</name>
    <message>
        <source>Ask about the cart: %1</source>
        <translation>Sepeti sorun: %1</translation>
    </message>
    <message>
        <source>Ask about the cart that was left</source>
        <translation>Bırakılan sepeti sorun</translation>
    </message>
</context>
<context>
    <name>memnun::CertificateBox</name>
    <message>
        <source>I have compared the fingerprint with the one of my server or my provider</source>
        <translation>Parmak izini sunucumun veya sağlayıcımın verdiğiyle karşılaştırdım</translation>
    </message>
    <message>
        <source>Trust exactly this server</source>
        <translation>Yalnızca bu sunucuya güven</translation>
    </message>
    <message>
        <source>Trust it no longer</source>
        <translation>Artık güvenme</translation>
    </message>
    <message>
        <source>Made out to: %1</source>
        <translation>Verilen: %1</translation>
    </message>
    <message>
        <source>Issued by: %1</source>
        <translation>Veren: %1</translation>
    </message>
    <message>
        <source>Runs out on: %1</source>
        <translation>Son geçerlilik günü: %1</translation>
    </message>
    <message>
        <source>Of this server only the key you trusted is accepted:</source>
        <translation>Bu sunucudan yalnızca güvendiğiniz anahtar kabul edilir:</translation>
    </message>
    <message>
        <source>Key that was trusted (SHA-256):</source>
        <translation>Güvenilen anahtar (SHA-256):</translation>
    </message>
    <message>
        <source>Key that is shown now (SHA-256):</source>
        <translation>Şimdi gösterilen anahtar (SHA-256):</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate (SHA-256):</source>
        <translation>Sertifikanın parmak izi (SHA-256):</translation>
    </message>
</context>
<context>
    <name>memnun::ChatImportDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Kaldır</translation>
    </message>
    <message>
        <source>&amp;Quiet conversations come in as history after</source>
        <translation>&amp;Sessiz kalan yazışmalar şu süreden sonra geçmiş sayılır</translation>
    </message>
    <message>
        <source>&amp;All of it is history: no open tickets</source>
        <translation>Tü&amp;mü geçmiş: açık talep oluşmasın</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;İçe aktar</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Sohbetleri içe aktar</translation>
    </message>
    <message>
        <source>Each matter becomes a conversation with its customer, with pictures and files where the export has them. Importing the same chat again, or a longer export of it, adds only what is new.</source>
        <translation>Her konu, müşterisiyle bir yazışma olur; dökümde varsa resim ve dosyalar da gelir. Aynı sohbeti veya daha uzun bir dökümünü yeniden içe aktarırsanız yalnızca yeni olanlar eklenir.</translation>
    </message>
    <message>
        <source>3 April 2026: the day first</source>
        <translation>3 Nisan 2026: önce gün</translation>
    </message>
    <message>
        <source>4 March 2026: the month first</source>
        <translation>4 Mart 2026: önce ay</translation>
    </message>
    <message>
        <source> days</source>
        <translation> gün</translation>
    </message>
    <message>
        <source>They are closed at their last message, so that old chats bring no overdue tickets.</source>
        <translation>Son iletilerinde kapatılırlar; böylece eski sohbetlerden süresi geçmiş talep doğmaz.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <source>Exported chats</source>
        <translation>Dışa aktarılmış sohbetler</translation>
    </message>
    <message>
        <source>Drop files, zips or folders here: WhatsApp, Telegram, Signal, Messenger, Instagram</source>
        <translation>Dosya, zip veya klasörleri buraya bırakın: WhatsApp, Telegram, Signal, Messenger, Instagram</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>&amp;Dosya ekle…</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>K&amp;lasör ekle…</translation>
    </message>
    <message>
        <source>Chats to import</source>
        <translation>İçe aktarılacak sohbetler</translation>
    </message>
    <message>
        <source>Folder to import</source>
        <translation>İçe aktarılacak klasör</translation>
    </message>
    <message>
        <source>&amp;Who of them is you?</source>
        <translation>&amp;Hangisi sizsiniz?</translation>
    </message>
    <message>
        <source>Who of them is you?</source>
        <translation>Hangisi sizsiniz?</translation>
    </message>
    <message>
        <source>What they wrote counts as your answers. It is remembered for the next import.</source>
        <translation>Yazdıkları sizin yanıtınız sayılır. Sonraki içe aktarma için hatırlanır.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Okunuyor…</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>%n sohbet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n ileti</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in “%1” tells day from month.</source>
        <translation>“%1” içinde gün ile ayı ayırt edecek bir şey yok.</translation>
    </message>
    <message numerus="yes">
        <source>%1 – %n message(s)</source>
        <translation>
            <numerusform>%1 – %n ileti</numerusform>
        </translation>
    </message>
    <message>
        <source>Please tick your own name; otherwise answers can't be told from questions.</source>
        <translation>Lütfen kendi adınızı işaretleyin; yoksa yanıtlar sorulardan ayırt edilemez.</translation>
    </message>
    <message>
        <source>Saving your names</source>
        <translation>Adlarınızı kaydetme</translation>
    </message>
    <message>
        <source>What do dates like 03/04/2026 mea&amp;n?</source>
        <translation>03/04/2026 gibi &amp;tarihler ne demek?</translation>
    </message>
</context>
<context>
    <name>memnun::ChatImportTask</name>
    <message>
        <source>Importing %1</source>
        <translation>%1 içe aktarılıyor</translation>
    </message>
    <message>
        <source>%1 messages were added, %2 were there already.</source>
        <translation>%1 ileti eklendi, %2 ileti zaten vardı.</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>%n tanesi okunamadı.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import the same files again to go on.</source>
        <translation>Sürdürmek için aynı dosyaları yeniden içe aktarın.</translation>
    </message>
</context>
<context>
    <name>memnun::ChatSummary</name>
    <message>
        <source>Messages read</source>
        <translation>Okunan ileti</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Eklenen</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Zaten olan</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Yeni müşteri</translation>
    </message>
    <message>
        <source>New tickets</source>
        <translation>Yeni talep</translation>
    </message>
    <message>
        <source>The chats are in</source>
        <translation>Sohbetler alındı</translation>
    </message>
    <message>
        <source>Import cancelled</source>
        <translation>İçe aktarma iptal edildi</translation>
    </message>
    <message>
        <source>Import stopped</source>
        <translation>İçe aktarma durdu</translation>
    </message>
    <message>
        <source>What was added so far is kept. Import the same files again to go on.</source>
        <translation>Şimdiye kadar eklenenler duruyor. Sürdürmek için aynı dosyaları yeniden içe aktarın.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Kapat</translation>
    </message>
</context>
<context>
    <name>memnun::CheatSheet</name>
    <message>
        <source>Keys on this page</source>
        <translation>Bu sayfadaki tuşlar</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>Bir tuş ya da işini bulun</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tuşları değiştir…</translation>
    </message>
    <message>
        <source>In lists and forms</source>
        <translation>Listelerde ve formlarda</translation>
    </message>
    <message>
        <source>Up and down</source>
        <translation>Yukarı ve aşağı</translation>
    </message>
    <message>
        <source>Open what is chosen</source>
        <translation>Seçileni aç</translation>
    </message>
    <message>
        <source>To the next field</source>
        <translation>Sonraki alana geç</translation>
    </message>
    <message>
        <source>Menu of what is chosen</source>
        <translation>Seçilenin menüsü</translation>
    </message>
    <message>
        <source>Close or go back</source>
        <translation>Kapat ya da geri dön</translation>
    </message>
</context>
<context>
    <name>memnun::ColumnTable</name>
    <message>
        <source>Column of the file</source>
        <translation>Dosyadaki sütun</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>İçinde yazanlar</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Tuttuğu bilgi</translation>
    </message>
    <message>
        <source>What “%1” holds</source>
        <translation>“%1” sütununun tuttuğu bilgi</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>%1. sütun</translation>
    </message>
</context>
<context>
    <name>memnun::ConditionEditor</name>
    <message>
        <source>Add a condition</source>
        <translation>Koşul ekle</translation>
    </message>
    <message>
        <source>Tickets for which all of this holds</source>
        <translation>Bunların tümüne uyan talepler</translation>
    </message>
    <message>
        <source>Tickets for which any of this holds</source>
        <translation>Bunlardan birine uyan talepler</translation>
    </message>
    <message>
        <source>All or any</source>
        <translation>Tümü ya da biri</translation>
    </message>
    <message>
        <source>This condition is too deep for rows. It can be changed as text.</source>
        <translation>Bu koşul satırlarla gösterilemeyecek kadar derin. Metin olarak değiştirilebilir.</translation>
    </message>
    <message>
        <source>The same as text, as in the search box</source>
        <translation>Aynısı metin olarak, arama kutusundaki gibi</translation>
    </message>
</context>
<context>
    <name>memnun::ConditionRow</name>
    <message>
        <source>What is asked</source>
        <translation>Sorulan</translation>
    </message>
    <message>
        <source>Is or is not</source>
        <translation>Olan ya da olmayan</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Değer</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Bu koşulu kaldır</translation>
    </message>
    <message>
        <source>is</source>
        <comment>between what is asked and its value</comment>
        <translation>şu:</translation>
    </message>
    <message>
        <source>is not</source>
        <comment>between what is asked and its value</comment>
        <translation>şu değil:</translation>
    </message>
    <message>
        <source>31.01.2026, today, 7 days</source>
        <translation>31.01.2026, bugün, 7 gün</translation>
    </message>
</context>
<context>
    <name>memnun::ConflictDialog</name>
    <message>
        <source>Changed by somebody else</source>
        <translation>Başkası değiştirdi</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Alan</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Sizinki</translation>
    </message>
    <message>
        <source>Stored now</source>
        <translation>Şimdi kayıtlı olan</translation>
    </message>
    <message>
        <source>Save &amp;mine over it</source>
        <translation>&amp;Benimkini üzerine kaydet</translation>
    </message>
    <message>
        <source>&amp;Load theirs</source>
        <translation>&amp;Onlarınkini yükle</translation>
    </message>
    <message>
        <source>Somebody else saved it while you were at it.</source>
        <translation>Siz üzerindeyken başkası kaydetti.</translation>
    </message>
    <message>
        <source>%1 saved it while you were at it (%2).</source>
        <translation>Siz üzerindeyken %1 kaydetti (%2).</translation>
    </message>
    <message>
        <source>The fields you changed are the same.</source>
        <translation>Sizin değiştirdiğiniz alanlar aynı.</translation>
    </message>
    <message>
        <source>Nothing of yours is lost yet: load their state, or save yours over it.</source>
        <translation>Yazdıklarınız kaybolmadı: onların kaydını yükleyin ya da sizinkini üzerine kaydedin.</translation>
    </message>
</context>
<context>
    <name>memnun::CopiesDialog</name>
    <message>
        <source>Safety copies</source>
        <translation>Güvenlik kopyaları</translation>
    </message>
    <message>
        <source>Restoring puts the workspace back to that moment. Its present state is copied first, so that you can come back to it.</source>
        <translation>Geri yükleme çalışma alanını o ana döndürür. Önce şimdiki durumun kopyası alınır; isterseniz ona geri dönebilirsiniz.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>memnun::CopiesList</name>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Geri yükle</translation>
    </message>
    <message>
        <source>There is no copy yet. One is made every day while Memnun runs.</source>
        <translation>Henüz kopya yok. Memnun çalışırken her gün bir tane alınır.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Alındı</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Neden</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Safety copies</source>
        <translation>Güvenlik kopyaları</translation>
    </message>
    <message>
        <source>Copy &amp;now</source>
        <translation>Şimdi kopya &amp;al</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation>Yeri: %1</translation>
    </message>
    <message>
        <source>being checked…</source>
        <translation>denetleniyor…</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sağlam</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Hasarlı</translation>
    </message>
    <message>
        <source>Making a copy…</source>
        <translation>Kopya alınıyor…</translation>
    </message>
    <message>
        <source>The copy was made and checked.</source>
        <translation>Kopya alındı ve denetlendi.</translation>
    </message>
</context>
<context>
    <name>memnun::CopiesSection</name>
    <message>
        <source>Folder for safety copies</source>
        <translation>Güvenlik kopyalarının klasörü</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Kaydedildi</translation>
    </message>
    <message>
        <source>A copy of the workspace is made every day while Memnun runs, before an update and before a big import. It is checked at once. Of the last 7 days, 4 weeks and 12 months one each is kept.</source>
        <translation>Memnun çalışırken her gün, güncellemeden ve büyük bir içe aktarmadan önce çalışma alanının bir kopyası alınır ve hemen denetlenir. Son 7 günün, 4 haftanın ve 12 ayın birer kopyası saklanır.</translation>
    </message>
    <message>
        <source>&amp;Make safety copies by themselves</source>
        <translation>&amp;Güvenlik kopyaları kendiliğinden alınsın</translation>
    </message>
    <message>
        <source>Automatic copies</source>
        <translation>Otomatik kopyalar</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Klasör</translation>
    </message>
    <message>
        <source>Another disk protects against the loss of this one.</source>
        <translation>Başka bir disk, bu diskin kaybına karşı korur.</translation>
    </message>
    <message>
        <source>&amp;Choose a folder…</source>
        <translation>Klasör &amp;seç…</translation>
    </message>
    <message>
        <source>&amp;Beside the workspace</source>
        <translation>&amp;Çalışma alanının yanında</translation>
    </message>
    <message>
        <source>Safety copies</source>
        <translation>Güvenlik kopyaları</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>Ge&amp;ri yükle…</translation>
    </message>
    <message>
        <source>Restore a safety copy</source>
        <translation>Güvenlik kopyasını geri yükle</translation>
    </message>
    <message>
        <source>The workspace goes back to %1. Its present state is copied first, so that you can come back to it.</source>
        <translation>Çalışma alanı %1 anına döner. Önce şimdiki durumun kopyası alınır; isterseniz ona geri dönebilirsiniz.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Geri yükle</translation>
    </message>
</context>
<context>
    <name>memnun::CopyFields</name>
    <message>
        <source>Cc</source>
        <translation>Bilgi</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>Gizli</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>Bilgi için kopya</translation>
    </message>
    <message>
        <source>Hidden copy to</source>
        <translation>Gizli kopya</translation>
    </message>
    <message>
        <source>Addresses that get a copy</source>
        <translation>Kopya gidecek adresler</translation>
    </message>
    <message>
        <source>Addresses nobody else sees</source>
        <translation>Başkalarının görmediği adresler</translation>
    </message>
    <message>
        <source>Reply to %1, too</source>
        <translation>%1 adresini de ekle</translation>
    </message>
    <message numerus="yes">
        <source>Reply to %n other(s), too</source>
        <translation>
            <numerusform>%n kişiyi daha ekle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::CopySchedule</name>
    <message>
        <source>Safety copy</source>
        <translation>Güvenlik kopyası</translation>
    </message>
    <message>
        <source>No safety copy could be made</source>
        <translation>Güvenlik kopyası alınamadı</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Bak</translation>
    </message>
    <message>
        <source>Safety copy made %1</source>
        <translation>Güvenlik kopyası alındı %1</translation>
    </message>
</context>
<context>
    <name>memnun::CustomerCard</name>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Kişi</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>kayıt: %1</translation>
    </message>
    <message>
        <source>Last contact %1</source>
        <translation>Son temas %1</translation>
    </message>
    <message>
        <source>Back to the customers (Esc)</source>
        <translation>Müşterilere dön (Esc)</translation>
    </message>
    <message>
        <source>Back to the customers</source>
        <translation>Müşterilere dön</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Ayrıntılar</translation>
    </message>
    <message>
        <source>Write what we know of this customer</source>
        <translation>Bu müşteri hakkında bildiklerimizi yazın</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Düzenle</translation>
    </message>
    <message>
        <source>Change name, phones and addresses</source>
        <translation>Adı, telefonları ve adresleri değiştirin</translation>
    </message>
</context>
<context>
    <name>memnun::CustomerDialog</name>
    <message>
        <source>Edit customer</source>
        <translation>Müşteriyi düzenle</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Yeni müşteri</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>Add customer</source>
        <translation>Müşteri ekle</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Kişi</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Şehir</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>İletişim</translation>
    </message>
    <message>
        <source>Add a phone or address</source>
        <translation>Telefon ya da adres ekle</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notlar</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-posta</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation>İletişim türü</translation>
    </message>
    <message>
        <source>Remove this contact</source>
        <translation>Bu iletişimi kaldır</translation>
    </message>
    <message>
        <source>The marked contact is not complete. Please check it.</source>
        <translation>İşaretli iletişim bilgisi eksik. Lütfen bakın.</translation>
    </message>
</context>
<context>
    <name>memnun::CustomerImportDialog</name>
    <message>
        <source>Import customers</source>
        <translation>Müşterileri içe aktar</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Okunuyor…</translation>
    </message>
    <message>
        <source>There is nobody in it.</source>
        <translation>İçinde kimse yok.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n kişi</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;İçe aktar</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>İ&amp;leri</translation>
    </message>
    <message>
        <source>Please say which column holds the name, the company, an e-mail address or a phone number.</source>
        <translation>Lütfen hangi sütunun adı, firmayı, bir e-posta adresini ya da telefon numarasını tuttuğunu söyleyin.</translation>
    </message>
    <message>
        <source>Trying it out: %1 of %2. Nothing is saved yet.</source>
        <translation>Deneniyor: %2 kişiden %1. Henüz hiçbir şey kaydedilmedi.</translation>
    </message>
    <message>
        <source>This would happen. Nothing has been saved yet.</source>
        <translation>Bunlar olacak. Henüz hiçbir şey kaydedilmedi.</translation>
    </message>
    <message>
        <source>Trying the import out</source>
        <translation>İçe aktarmayı denerken</translation>
    </message>
    <message>
        <source>Everybody in it is here already; there is nothing to import.</source>
        <translation>İçindekilerin hepsi zaten burada; içe aktarılacak bir şey yok.</translation>
    </message>
    <message>
        <source>Files with customers</source>
        <translation>Müşteri dosyaları</translation>
    </message>
    <message>
        <source>Drop files here: CSV, Excel, vCard, or what Google and Outlook export</source>
        <translation>Dosyaları buraya bırakın: CSV, Excel, vCard ya da Google ve Outlook'un dışa aktardıkları</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>&amp;Dosya ekle…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Çı&amp;kar</translation>
    </message>
    <message>
        <source>Customers to import</source>
        <translation>İçe aktarılacak müşteriler</translation>
    </message>
    <message>
        <source>Keep what they have and fill the gaps</source>
        <translation>Bilinen kalsın, boşluklar dolsun</translation>
    </message>
    <message>
        <source>Take what the file says</source>
        <translation>Dosyadaki geçsin</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>Oldukları gibi kalsınlar</translation>
    </message>
    <message>
        <source>&amp;Customers who are here already</source>
        <translation>Zaten &amp;burada olan müşteriler</translation>
    </message>
    <message>
        <source>The same e-mail address is the same customer; the same phone number is, if the name is the same too.</source>
        <translation>Aynı e-posta adresi aynı müşteri demektir; aynı telefon numarası, ad da aynıysa aynı müşteridir.</translation>
    </message>
    <message>
        <source>&amp;Tags for all of them</source>
        <translation>Hepsi için &amp;etiketler</translation>
    </message>
    <message>
        <source>Several with commas, such as “fair 2026, wholesale”. Can be left empty.</source>
        <translation>Birden çoksa virgülle ayırın, örneğin “fuar 2026, toptan”. Boş kalabilir.</translation>
    </message>
    <message>
        <source>People and companies come in with all that is known of them. Importing the same file again adds nobody twice.</source>
        <translation>Kişiler ve firmalar, haklarında bilinen her şeyle gelir. Aynı dosya yeniden içe aktarılırsa kimse ikinci kez eklenmez.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Dosyanın sütunları</translation>
    </message>
    <message>
        <source>What does each column hold? Known headings were recognised; what you say here is remembered for files with the same headings.</source>
        <translation>Her sütun neyi tutuyor? Bilinen başlıklar tanındı; burada söyledikleriniz aynı başlıklı dosyalar için hatırlanır.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>İlerleme</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Geri</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
</context>
<context>
    <name>memnun::CustomerImportTask</name>
    <message>
        <source>Importing %1</source>
        <translation>%1 içe aktarılıyor</translation>
    </message>
    <message>
        <source>%1 customers were added, %2 changed, %3 were here already.</source>
        <translation>%1 müşteri eklendi, %2 müşteri değişti, %3 müşteri zaten buradaydı.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) or file(s) could not be taken.</source>
        <translation>
            <numerusform>%n satır ya da dosya alınamadı.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import the same files again to go on.</source>
        <translation>Sürdürmek için aynı dosyaları yeniden içe aktarın.</translation>
    </message>
</context>
<context>
    <name>memnun::CustomerListModel</name>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Kişi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-posta</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Şehir</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>tickets</comment>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Son temas</translation>
    </message>
</context>
<context>
    <name>memnun::CustomerPanel</name>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Kişi</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>kayıt: %1</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>İletişim</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zaman çizgisi</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>Müşteriyi düzenle</translation>
    </message>
    <message>
        <source>Hide the customer panel</source>
        <translation>Müşteri panelini gizle</translation>
    </message>
    <message>
        <source>The customer of the chosen ticket stands here.</source>
        <translation>Seçilen talebin müşterisi burada görünür.</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Açık talep</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Son temas</translation>
    </message>
    <message>
        <source>All tickets</source>
        <translation>Toplam talep</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>No customer yet</source>
        <translation>Henüz müşteri yok</translation>
    </message>
    <message>
        <source>Open the customer's card</source>
        <translation>Müşteri kartını aç</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Sipariş</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Son sipariş</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Harcama</translation>
    </message>
</context>
<context>
    <name>memnun::CustomerPicker</name>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Müşteri</translation>
    </message>
    <message>
        <source>Number, name or e-mail</source>
        <translation>Numara, ad ya da e-posta</translation>
    </message>
    <message>
        <source>Name of the new customer</source>
        <translation>Yeni müşterinin adı</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
</context>
<context>
    <name>memnun::CustomerSummary</name>
    <message>
        <source>The customers are in</source>
        <translation>Müşteriler içeride</translation>
    </message>
    <message>
        <source>Import cancelled</source>
        <translation>İçe aktarma iptal edildi</translation>
    </message>
    <message>
        <source>Import stopped</source>
        <translation>İçe aktarma durdu</translation>
    </message>
    <message>
        <source>What was added so far is kept. Import the same files again to go on.</source>
        <translation>Şimdiye kadar eklenenler kaldı. Sürdürmek için aynı dosyaları yeniden içe aktarın.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Kapat</translation>
    </message>
</context>
<context>
    <name>memnun::CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>Müşteriler</translation>
    </message>
    <message>
        <source>Name, phone or e-mail</source>
        <translation>Ad, telefon ya da e-posta</translation>
    </message>
    <message>
        <source>Filter customers</source>
        <translation>Müşterileri süz</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Yeni müşteri</translation>
    </message>
    <message>
        <source>Nobody found for “%1”</source>
        <translation>“%1” için kimse bulunamadı</translation>
    </message>
    <message>
        <source>Part of a name, a phone number or an address is enough.</source>
        <translation>Adın, telefon numarasının ya da adresin bir parçası yeter.</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Henüz müşteri yok</translation>
    </message>
    <message>
        <source>Whoever writes or calls becomes a customer by itself. You can also enter one by hand, or import the mail you have.</source>
        <translation>Yazan ya da arayan kendiliğinden müşteri olur. Elle de ekleyebilir ya da elinizdeki postaları içe aktarabilirsiniz.</translation>
    </message>
    <message>
        <source>Import mail</source>
        <translation>Posta içe aktar</translation>
    </message>
    <message>
        <source>Order customers differently</source>
        <translation>Müşterileri başka sırala</translation>
    </message>
    <message>
        <source>Write by WhatsApp…</source>
        <translation>WhatsApp'tan yaz…</translation>
    </message>
</context>
<context>
    <name>memnun::DamagedDialog</name>
    <message>
        <source>The workspace is damaged</source>
        <translation>Çalışma alanı hasarlı</translation>
    </message>
    <message>
        <source>“%1” has a damaged page and was not opened, so that nothing gets worse.</source>
        <translation>“%1” içinde hasarlı bir sayfa var; durum kötüleşmesin diye açılmadı.</translation>
    </message>
    <message>
        <source>Restore the last good copy to go on. What was done after it is missing then; the damaged file is kept among the copies.</source>
        <translation>Devam etmek için son sağlam kopyayı geri yükleyin. Ondan sonra yapılanlar eksik kalır; hasarlı dosya kopyaların arasında saklanır.</translation>
    </message>
    <message>
        <source>There is no good copy of it on this computer. If you keep copies elsewhere, put one in place with “Open a file”. The damaged file was not changed.</source>
        <translation>Bu bilgisayarda sağlam bir kopyası yok. Başka yerde kopyanız varsa “Dosya aç” ile açın. Hasarlı dosya değiştirilmedi.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>&amp;Other copies…</source>
        <translation>&amp;Diğer kopyalar…</translation>
    </message>
    <message>
        <source>&amp;Restore the last good copy of %1</source>
        <translation>%1 tarihli son sağlam kopyayı &amp;geri yükle</translation>
    </message>
</context>
<context>
    <name>memnun::DayHoursRow</name>
    <message>
        <source>Remove the second stretch</source>
        <translation>İkinci aralığı kaldır</translation>
    </message>
    <message>
        <source>Add a second stretch after a break</source>
        <translation>Aradan sonra ikinci aralık ekle</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>kapalı</translation>
    </message>
    <message>
        <source>%1, opens at</source>
        <translation>%1, açılış</translation>
    </message>
    <message>
        <source>%1, closes at</source>
        <translation>%1, kapanış</translation>
    </message>
</context>
<context>
    <name>memnun::DeliveryLine</name>
    <message>
        <source>Sending again</source>
        <translation>Yeniden gönderme</translation>
    </message>
    <message>
        <source>Saving that it was sent</source>
        <translation>Gönderildiğini kaydetme</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>Geri alma</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Yeniden gönder</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Gönderilmiş</translation>
    </message>
    <message>
        <source>The customer has it: keep it as it stands.</source>
        <translation>İleti müşteride: olduğu gibi kalsın.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>Its words and files are your draft again, and the customer's message waits for an answer.</source>
        <translation>Metni ve dosyaları yeniden taslağınız olur, müşterinin iletisi yanıt bekler.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Şimdi gönder</translation>
    </message>
    <message>
        <source>Change time</source>
        <translation>Zamanı değiştir</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Sonra gönder</translation>
    </message>
    <message>
        <source>Changing when it leaves</source>
        <translation>Gönderilme zamanını değiştirme</translation>
    </message>
</context>
<context>
    <name>memnun::DesktopApp</name>
    <message>
        <source>Saving your name</source>
        <translation>Adınızı kaydetme</translation>
    </message>
    <message>
        <source>Creating the workspace</source>
        <translation>Çalışma alanını oluşturma</translation>
    </message>
    <message>
        <source>Furnishing the demo company…</source>
        <translation>Örnek firma hazırlanıyor…</translation>
    </message>
    <message>
        <source>%1 of %2 tickets</source>
        <translation>%1 / %2 talep</translation>
    </message>
    <message>
        <source>Making the demo company</source>
        <translation>Örnek firmayı hazırlama</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Çalışma alanı aç</translation>
    </message>
    <message>
        <source>Restoring a safety copy</source>
        <translation>Güvenlik kopyasını geri yükleme</translation>
    </message>
    <message>
        <source>Restoring the safety copy…</source>
        <translation>Güvenlik kopyası geri yükleniyor…</translation>
    </message>
    <message>
        <source>Demo company</source>
        <translation>Örnek firma</translation>
    </message>
    <message>
        <source>It was made anew, because its dates had grown old. The one you worked in is kept as %1.</source>
        <translation>Tarihleri eskidiği için yeniden kuruldu. Üzerinde çalıştığınız şurada saklanıyor: %1.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Arama</translation>
    </message>
    <message>
        <source>The search index was damaged and has been made again. Nothing was lost.</source>
        <translation>Arama dizini bozulmuştu, yeniden oluşturuldu. Hiçbir şey kaybolmadı.</translation>
    </message>
    <message>
        <source>Restored the copy of %1. The state before it was kept as a copy.</source>
        <translation>%1 tarihli kopya geri yüklendi. Önceki durum da bir kopya olarak saklandı.</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Çalışma alanı</translation>
    </message>
    <message>
        <source>This workspace lies where nothing can be written. You can read and search all of it; nothing is saved, fetched or sent.</source>
        <translation>Bu çalışma alanı hiçbir şeyin yazılamadığı bir yerde. Tümünü okuyabilir ve arayabilirsiniz; hiçbir şey kaydedilmez, alınmaz ya da gönderilmez.</translation>
    </message>
</context>
<context>
    <name>memnun::DialogFrame</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Kapat (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>memnun::DraftFileRow</name>
    <message>
        <source>Remove this attachment</source>
        <translation>Bu eki kaldır</translation>
    </message>
</context>
<context>
    <name>memnun::DrillDownPanel</name>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>ortalama %1</translation>
    </message>
    <message>
        <source>P90 %1</source>
        <translation>P90 %1</translation>
    </message>
    <message>
        <source>few data</source>
        <translation>az veri</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for the customer</source>
        <translation>
            <numerusform>%n tanesi müşteriyi bekliyor</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · median · %2</source>
        <comment>period, clock</comment>
        <translation>%1 · medyan · %2</translation>
    </message>
    <message>
        <source>Counted %1</source>
        <translation>Sayılan %1</translation>
    </message>
    <message>
        <source>Left out %1</source>
        <translation>Sayılmayan %1</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Kapat (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Tickets behind the figure</source>
        <translation>Sayının arkasındaki talepler</translation>
    </message>
    <message>
        <source>No tickets</source>
        <translation>Talep yok</translation>
    </message>
    <message>
        <source>No ticket stands behind this figure.</source>
        <translation>Bu sayının arkasında talep yok.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>memnun::DueField</name>
    <message>
        <source>No date</source>
        <translation>Tarihsiz</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Bugün</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Yarın</translation>
    </message>
    <message>
        <source>In three days</source>
        <translation>Üç gün sonra</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>Pazartesi</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Bir hafta sonra</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Başka bir gün…</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Son tarih</translation>
    </message>
    <message>
        <source>Due at</source>
        <translation>Saati</translation>
    </message>
</context>
<context>
    <name>memnun::EntryList</name>
    <message>
        <source>Task, done: %1</source>
        <translation>Görev, tamamlandı: %1</translation>
    </message>
    <message>
        <source>Task: %1</source>
        <translation>Görev: %1</translation>
    </message>
    <message>
        <source>Internal note: %1</source>
        <translation>İç not: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>memnun::EraseDialog</name>
    <message>
        <source>I know that this can't be undone</source>
        <translation>Bunun geri alınamayacağını biliyorum</translation>
    </message>
    <message>
        <source>Erase personal data</source>
        <translation>Kişisel verileri sil</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Sil</translation>
    </message>
    <message>
        <source>Erase everything about %1? Nobody can bring it back.</source>
        <translation>%1 hakkındaki her şey silinsin mi? Kimse geri getiremez.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Kalıcı olarak sil</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonim</translation>
    </message>
    <message>
        <source>Mail to this person still waits in the outbox. Send it or take it back first; nothing was erased.</source>
        <translation>Bu kişiye giden bir e-posta hâlâ giden kutusunda bekliyor. Önce gönderin veya geri alın; hiçbir şey silinmedi.</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Silme</translation>
    </message>
    <message>
        <source>The file is being cleaned up…</source>
        <translation>Dosya temizleniyor…</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) lost their words.</source>
        <translation>
            <numerusform>%n mesajın metni gitti.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The person was struck out of %n text(s) of others.</source>
        <translation>
            <numerusform>Kişi, başkalarının %n metninden çıkarıldı.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another customer has the same name, address or number: it stays in texts of others.</source>
        <translation>Başka bir müşteride de aynı ad, adres veya numara var: başkalarının metinlerinde kalır.</translation>
    </message>
    <message>
        <source>The person was erased, but the file could not be cleaned up yet: another program uses it, or the disk is full. Run “memnun-cli customers erase %1 --confirm” later.</source>
        <translation>Kişi silindi, ancak dosya henüz temizlenemedi: başka bir program onu kullanıyor veya disk dolu. Daha sonra “memnun-cli customers erase %1 --confirm” komutunu çalıştırın.</translation>
    </message>
    <message>
        <source>The person was erased.</source>
        <translation>Kişi silindi.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>%1 becomes anonymous for good. Name, addresses and numbers, all messages, notes, calls, attachments, drafts and tasks lose their words; when something happened and how long it took stays, so that figures don't change.</source>
        <translation>%1 kalıcı olarak anonimleşir. Ad, adresler ve numaralar ile bütün mesaj, not, arama, ek, taslak ve görevlerin metinleri gider; ne zaman ne olduğu ve ne kadar sürdüğü kalır, böylece ölçümler değişmez.</translation>
    </message>
    <message>
        <source>What other customers wrote stays theirs; this person is struck out of it. Safety copies made before still hold everything: they are listed in the settings with their age.</source>
        <translation>Diğer müşterilerin yazdıkları onlarda kalır; bu kişi içinden çıkarılır. Daha önce alınan güvenlik kopyaları her şeyi hâlâ içerir: ayarlarda tarihleriyle listelenir.</translation>
    </message>
    <message numerus="yes">
        <source>The original of %n mail(s) of others was struck through, too.</source>
        <translation>
            <numerusform>Başkalarının %n e-postasının aslından da çıkarıldı.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::FieldsSection</name>
    <message>
        <source>What else you want to know of your customers. Each field stands on the customer's card, and customers are found by what is in it. Please do not collect health, belief, origin or the like here: the law protects these especially.</source>
        <translation>Müşterileriniz hakkında başka neleri bilmek istiyorsunuz? Her alan müşteri kartında durur ve müşteriler içindekilerle bulunur. Lütfen burada sağlık, inanç, köken gibi bilgiler toplamayın: yasa bunları özellikle korur.</translation>
    </message>
    <message>
        <source>&amp;Name of the field</source>
        <translation>Alanın &amp;adı</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Türü</translation>
    </message>
    <message>
        <source>&amp;Choices</source>
        <translation>&amp;Seçenekler</translation>
    </message>
    <message>
        <source>One on each line.</source>
        <translation>Her satıra bir tane.</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Yeni alan</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Yukarı</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Aşağı</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Kaldır</translation>
    </message>
    <message>
        <source>What stands in it is kept and comes back when you undo this.</source>
        <translation>İçindekiler saklanır ve geri aldığınızda geri gelir.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Seçenekler</translation>
    </message>
    <message>
        <source>Save the field</source>
        <translation>Alanı kaydet</translation>
    </message>
    <message>
        <source>Add the field</source>
        <translation>Alanı ekle</translation>
    </message>
    <message>
        <source>Another field is called that.</source>
        <translation>Bu adda başka bir alan var.</translation>
    </message>
    <message>
        <source>Please write at least one choice.</source>
        <translation>Lütfen en az bir seçenek yazın.</translation>
    </message>
    <message>
        <source>There are as many fields as fit: %1.</source>
        <translation>En çok bu kadar alan olabilir: %1.</translation>
    </message>
    <message>
        <source>Customer fields</source>
        <translation>Müşteri alanları</translation>
    </message>
</context>
<context>
    <name>memnun::FilterSuggest</name>
    <message>
        <source>today</source>
        <translation>bugün</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>dün</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n gün önce</numerusform>
        </translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Tamamlamalar</translation>
    </message>
</context>
<context>
    <name>memnun::FitList</name>
    <message>
        <source>%1 of %2 customers (%3)</source>
        <translation>%2 müşteriden %1 (%3)</translation>
    </message>
    <message>
        <source>%1 of them by hand</source>
        <translation>%1 tanesi elle</translation>
    </message>
    <message>
        <source>the best %1 are shown</source>
        <translation>en uygun %1 gösteriliyor</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>elle</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>ağırlık %1</translation>
    </message>
    <message>
        <source>Customers like this</source>
        <translation>Böyle müşteriler</translation>
    </message>
</context>
<context>
    <name>memnun::FormatBar</name>
    <message>
        <source>Link</source>
        <translation>Bağlantı</translation>
    </message>
    <message>
        <source>Address; empty takes the link away</source>
        <translation>Adres; boş bırakılırsa bağlantı kaldırılır</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Kalın</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Eğik</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>Altı çizili</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Numaralı liste</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Alıntı</translation>
    </message>
</context>
<context>
    <name>memnun::HappenedPanel</name>
    <message>
        <source>What happened</source>
        <translation>Neler oldu</translation>
    </message>
    <message>
        <source>Nothing yet. Imports, sending and errors are listed here.</source>
        <translation>Henüz bir şey yok. İçe aktarmalar, gönderimler ve hatalar burada listelenir.</translation>
    </message>
</context>
<context>
    <name>memnun::HealthCard</name>
    <message>
        <source>under 1 s</source>
        <translation>1 sn altı</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) still to come</source>
        <translation>
            <numerusform>%n ileti daha gelecek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) no longer on the server</source>
        <translation>
            <numerusform>%n ileti artık sunucuda değil</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy log</source>
        <translation>Günlüğü kopyala</translation>
    </message>
    <message>
        <source>Account…</source>
        <translation>Hesap…</translation>
    </message>
    <message>
        <source>Inbox (INBOX)</source>
        <translation>Gelen kutusu (INBOX)</translation>
    </message>
    <message>
        <source>never</source>
        <translation>hiç</translation>
    </message>
    <message>
        <source>Folders of %1</source>
        <translation>%1 klasörleri</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Klasör</translation>
    </message>
    <message>
        <source>Last run that went well</source>
        <translation>Son başarılı alım</translation>
    </message>
    <message>
        <source>Here / on the server</source>
        <translation>Burada / sunucuda</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Gecikme</translation>
    </message>
    <message>
        <source>In quarantine</source>
        <translation>Karantinada</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, in quarantine since %2: %3</source>
        <translation>%1, %2 tarihinden beri karantinada: %3</translation>
    </message>
    <message>
        <source>Show the quarantine</source>
        <translation>Karantinayı göster</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yeniden dene</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>Şimdi al</translation>
    </message>
</context>
<context>
    <name>memnun::HealthSection</name>
    <message>
        <source>What was fetched from each folder, and what went wrong. After each run the messages here and on the server are counted and compared.</source>
        <translation>Her klasörden neyin alındığı ve neyin ters gittiği. Her alımdan sonra buradaki ve sunucudaki iletiler sayılıp karşılaştırılır.</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>Henüz hesap yok</translation>
    </message>
    <message>
        <source>As soon as there is a mail account, its folders are listed here.</source>
        <translation>Bir posta hesabı olunca klasörleri burada listelenir.</translation>
    </message>
    <message>
        <source>Mail accounts</source>
        <translation>Posta hesapları</translation>
    </message>
    <message>
        <source>There is nothing in the log yet.</source>
        <translation>Günlükte henüz bir şey yok.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation>
            <numerusform>%n satır kopyalandı</numerusform>
        </translation>
    </message>
    <message>
        <source>Mailbox health</source>
        <translation>Posta kutusu sağlığı</translation>
    </message>
</context>
<context>
    <name>memnun::HolidayList</name>
    <message>
        <source>Date</source>
        <translation>Tarih</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Gün</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Kapalı</translation>
    </message>
    <message>
        <source>Days closed</source>
        <translation>Kapalı günler</translation>
    </message>
    <message>
        <source>Name of the day</source>
        <translation>Günün adı</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>tüm gün</translation>
    </message>
    <message>
        <source>from 13:00</source>
        <translation>13:00’ten sonra</translation>
    </message>
    <message>
        <source>Add a day</source>
        <translation>Gün ekle</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Yıl</translation>
    </message>
    <message>
        <source>Add Türkiye's holidays</source>
        <translation>Resmî tatilleri ekle</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Kaldır</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 sonrası</translation>
    </message>
    <message>
        <source>Please say which day this is, such as “Stocktaking”.</source>
        <translation>Lütfen günün adını yazın, örneğin “Sayım”.</translation>
    </message>
</context>
<context>
    <name>memnun::HtmlView</name>
    <message>
        <source>Reading the original mail</source>
        <translation>Özgün e-postayı okuma</translation>
    </message>
    <message>
        <source>Remembering the sender</source>
        <translation>Göndereni hatırlama</translation>
    </message>
</context>
<context>
    <name>memnun::IdentityForm</name>
    <message>
        <source>&amp;Company</source>
        <translation>&amp;Firma</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>&amp;Adınız</translation>
    </message>
    <message>
        <source>Your &amp;e-mail</source>
        <translation>&amp;E-postanız</translation>
    </message>
    <message>
        <source>&amp;Addresses of the business</source>
        <translation>İşletmenin a&amp;dresleri</translation>
    </message>
    <message>
        <source>Mail from these counts as your answer. Several with commas; @shop.com means every address of the domain.</source>
        <translation>Bunlardan gelen posta sizin yanıtınız sayılır. Birden çoksa virgülle ayırın; @magaza.com alan adının bütün adresleri demektir.</translation>
    </message>
</context>
<context>
    <name>memnun::IdentitySection</name>
    <message>
        <source>Your name signs what you do in this workspace; customers see it in your answers.</source>
        <translation>Bu çalışma alanında yaptıklarınız adınızla kaydedilir; müşteriler onu yanıtlarınızda görür.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Ad</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-posta</translation>
    </message>
    <message>
        <source>&amp;Job title</source>
        <translation>&amp;Unvan</translation>
    </message>
    <message>
        <source>Si&amp;gnature</source>
        <translation>İm&amp;za</translation>
    </message>
    <message>
        <source>Stands below every answer you send.</source>
        <translation>Gönderdiğiniz her yanıtın altında yer alır.</translation>
    </message>
    <message>
        <source>&amp;Company</source>
        <translation>&amp;Firma</translation>
    </message>
    <message>
        <source>You and your company</source>
        <translation>Siz ve firmanız</translation>
    </message>
</context>
<context>
    <name>memnun::ImageBar</name>
    <message numerus="yes">
        <source>%n picture(s) could not be loaded.</source>
        <translation>
            <numerusform>%n resim yüklenemedi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) from the net were not loaded: loading tells the sender that the mail was read.</source>
        <translation>
            <numerusform>İnternetteki %n resim yüklenmedi: yüklemek, göndericiye e-postanın okunduğunu bildirir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracking image(s) of %1 were not loaded.</source>
        <translation>
            <numerusform>%n izleme resmi yüklenmedi: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mail goes on: its original view has all of it.</source>
        <translation>E-posta devam ediyor: tamamı özgün görünümde.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yeniden dene</translation>
    </message>
    <message>
        <source>Show images</source>
        <translation>Resimleri göster</translation>
    </message>
    <message>
        <source>No longer always show images of %1</source>
        <translation>%1 resimlerini artık kendiliğinden gösterme</translation>
    </message>
    <message>
        <source>Always show images of %1</source>
        <translation>%1 resimlerini her zaman göster</translation>
    </message>
    <message numerus="yes">
        <source>Loading %n picture(s)…</source>
        <translation>
            <numerusform>%n resim yükleniyor…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::ImportDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Kaldır</translation>
    </message>
    <message>
        <source>&amp;Which addresses are yours?</source>
        <translation>&amp;Hangi adresler sizin?</translation>
    </message>
    <message>
        <source>&amp;Quiet conversations come in as history after</source>
        <translation>&amp;Sessiz kalan yazışmalar şu süreden sonra geçmiş sayılır</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;İçe aktar</translation>
    </message>
    <message>
        <source>Import mail</source>
        <translation>Posta içe aktar</translation>
    </message>
    <message>
        <source>Customers and tickets are made of the mails. Importing the same mails again adds nothing twice, and your mailbox is only read.</source>
        <translation>E-postalardan müşteriler ve talepler oluşturulur. Aynı postayı yeniden içe aktarmak hiçbir şeyi iki kez eklemez; posta kutunuz yalnızca okunur.</translation>
    </message>
    <message>
        <source>Mail from these counts as your answer. Several with commas; @shop.com means every address of the domain.</source>
        <translation>Bunlardan gelen posta sizin yanıtınız sayılır. Birden çoksa virgülle ayırın; @magaza.com alan adının bütün adresleri demektir.</translation>
    </message>
    <message>
        <source> days</source>
        <translation> gün</translation>
    </message>
    <message>
        <source>They are closed at their last message, so that an old mailbox brings no overdue tickets.</source>
        <translation>Son iletilerinde kapatılırlar; böylece eski bir posta kutusu gecikmiş talep getirmez.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <source>Mailboxes, mail files and folders</source>
        <translation>Posta kutuları, posta dosyaları ve klasörler</translation>
    </message>
    <message>
        <source>Drop files or folders here: mbox, Maildir or .eml</source>
        <translation>Dosya ya da klasörleri buraya bırakın: mbox, Maildir veya .eml</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>&amp;Dosya ekle…</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>K&amp;lasör ekle…</translation>
    </message>
    <message>
        <source>Mail to import</source>
        <translation>İçe aktarılacak posta</translation>
    </message>
    <message>
        <source>Folder to import</source>
        <translation>İçe aktarılacak klasör</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Sayılıyor…</translation>
    </message>
    <message numerus="yes">
        <source>%n mailbox(es)</source>
        <translation>
            <numerusform>%n posta kutusu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail file(s)</source>
        <translation>
            <numerusform>%n posta dosyası</numerusform>
        </translation>
    </message>
    <message>
        <source>Without your own addresses, answers can't be told from questions.</source>
        <translation>Kendi adresleriniz olmadan yanıtlar sorulardan ayırt edilemez.</translation>
    </message>
    <message>
        <source>Saving your addresses</source>
        <translation>Adreslerinizi kaydetme</translation>
    </message>
</context>
<context>
    <name>memnun::ImportOutcome</name>
    <message>
        <source>&amp;Save these rows…</source>
        <translation>Bu satırları &amp;kaydet…</translation>
    </message>
    <message>
        <source>Save refused rows</source>
        <translation>Alınmayan satırları kaydet</translation>
    </message>
    <message>
        <source>refused rows</source>
        <translation>alınmayan satırlar</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Okunan</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Yeni müşteri</translation>
    </message>
    <message>
        <source>New companies that people work for</source>
        <translation>Kişilerin çalıştığı yeni firma</translation>
    </message>
    <message>
        <source>Customers who get something new</source>
        <translation>Yeni bilgi eklenen müşteri</translation>
    </message>
    <message>
        <source>Here already, nothing new</source>
        <translation>Zaten burada, yeni bir şey yok</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Alınmayan</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>%1. satır: %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… ve %n tane daha.</numerusform>
        </translation>
    </message>
    <message>
        <source>What can't be taken, and why</source>
        <translation>Alınamayanlar ve nedenleri</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) stand in %1. Mended there, they can be imported.</source>
        <translation>
            <numerusform>%n satır %1 dosyasına yazıldı. Orada düzeltilince içe aktarılabilir.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 yazılamadı: %2.</translation>
    </message>
</context>
<context>
    <name>memnun::ImportSummary</name>
    <message>
        <source>The mail is in</source>
        <translation>Postalar içeride</translation>
    </message>
    <message>
        <source>Import cancelled</source>
        <translation>İçe aktarma iptal edildi</translation>
    </message>
    <message>
        <source>Import stopped</source>
        <translation>İçe aktarma durdu</translation>
    </message>
    <message>
        <source>What was added so far is kept. Import the same files again to go on.</source>
        <translation>Şimdiye kadar eklenenler duruyor. Sürdürmek için aynı dosyaları yeniden içe aktarın.</translation>
    </message>
    <message>
        <source>Messages read</source>
        <translation>Okunan ileti</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Eklenen</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Zaten olan</translation>
    </message>
    <message>
        <source>In quarantine</source>
        <translation>Karantinada</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Yeni müşteri</translation>
    </message>
    <message>
        <source>New tickets</source>
        <translation>Yeni talep</translation>
    </message>
    <message>
        <source>Open &amp;quarantine</source>
        <translation>Ka&amp;rantinayı aç</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Kapat</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were read.</source>
        <translation>
            <numerusform>%n ileti okundu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are new.</source>
        <translation>
            <numerusform>%n tanesi yeni.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already and were left as they are.</source>
        <translation>
            <numerusform>%n tanesi zaten buradaydı, olduğu gibi bırakıldı.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be understood; they are in quarantine, each with its reason.</source>
        <translation>
            <numerusform>%n tanesi anlaşılamadı; her biri nedeniyle birlikte karantinada.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::InboxLists</name>
    <message>
        <source>you</source>
        <translation>siz</translation>
    </message>
</context>
<context>
    <name>memnun::InboxPage</name>
    <message>
        <source>Next ticket</source>
        <translation>Sonraki talep</translation>
    </message>
    <message>
        <source>Previous ticket</source>
        <translation>Önceki talep</translation>
    </message>
    <message>
        <source>Read ticket</source>
        <translation>Talebi oku</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Yanıtla</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>İç not</translation>
    </message>
    <message>
        <source>Send reply or keep note</source>
        <translation>Yanıtı gönder ya da notu sakla</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Ata</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Öncelik</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Ertele</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Çöz</translation>
    </message>
    <message>
        <source>Select ticket</source>
        <translation>Talebi seç</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Yeni talep</translation>
    </message>
    <message>
        <source>Show or hide the customer panel</source>
        <translation>Müşteri panelini göster ya da gizle</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Talep</translation>
    </message>
    <message>
        <source>A colleague already did that to ticket #%1.</source>
        <translation>Bir çalışma arkadaşınız bunu %1 numaralı talepte zaten yapmış.</translation>
    </message>
    <message>
        <source>Ticket #%1</source>
        <translation>Talep #%1</translation>
    </message>
    <message>
        <source>Select all tickets</source>
        <translation>Tüm talepleri seç</translation>
    </message>
    <message>
        <source>Oldest or newest tickets first</source>
        <translation>Talepleri eskiden yeniye ya da yeniden eskiye sırala</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Önceki ileti</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Sonraki ileti</translation>
    </message>
    <message>
        <source>Select message</source>
        <translation>İletiyi seç</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>İleti</translation>
    </message>
    <message>
        <source>Choose a ticket first.</source>
        <translation>Önce bir talep seçin.</translation>
    </message>
    <message>
        <source>Reply to all</source>
        <translation>Tümünü yanıtla</translation>
    </message>
    <message>
        <source>Insert a template</source>
        <translation>Şablon ekle</translation>
    </message>
    <message>
        <source>New view…</source>
        <translation>Yeni görünüm…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Birleştir…</translation>
    </message>
    <message>
        <source>Spam or not…</source>
        <translation>İstenmeyen posta…</translation>
    </message>
    <message>
        <source>Move message to ticket…</source>
        <translation>İletiyi talebe taşı…</translation>
    </message>
    <message>
        <source>Split message to new ticket…</source>
        <translation>İletiyi yeni talebe ayır…</translation>
    </message>
    <message>
        <source>Read in a window of its own</source>
        <translation>Kendi penceresinde oku</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Okunmadı olarak işaretle</translation>
    </message>
    <message>
        <source>All tickets together cannot be marked as unread. Please choose some of them.</source>
        <translation>Tüm talepler birden okunmadı olarak işaretlenemez. Lütfen birkaçını seçin.</translation>
    </message>
    <message>
        <source>Choose a category…</source>
        <translation>Kategori seç…</translation>
    </message>
    <message>
        <source>Write by WhatsApp…</source>
        <translation>WhatsApp'tan yaz…</translation>
    </message>
</context>
<context>
    <name>memnun::KeyDialog</name>
    <message>
        <source>&amp;No key</source>
        <translation>T&amp;uşsuz bırak</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>&amp;Bu tuşu kullan</translation>
    </message>
    <message>
        <source>Choose a key</source>
        <translation>Tuş seçin</translation>
    </message>
    <message>
        <source>Press the key for “%1”.</source>
        <translation>“%1” için tuşa basın.</translation>
    </message>
    <message>
        <source>Press a key, alone or with Ctrl, Alt or Shift</source>
        <translation>Tek başına ya da Ctrl, Alt veya Shift ile bir tuşa basın</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
</context>
<context>
    <name>memnun::KeyTree</name>
    <message>
        <source>Command</source>
        <translation>Komut</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tuşlar</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Komutlar ve tuşları</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>Sizin seçiminiz</translation>
    </message>
    <message>
        <source>%1, chosen by you</source>
        <translation>%1, sizin seçiminiz</translation>
    </message>
</context>
<context>
    <name>memnun::KeyboardDesk</name>
    <message>
        <source>Customer</source>
        <translation>Müşteri</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Görev</translation>
    </message>
    <message>
        <source>Find a command, customer or ticket</source>
        <translation>Komut, müşteri ya da talep bul</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Yeni müşteri</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Yeni görev</translation>
    </message>
    <message>
        <source>Change the keys…</source>
        <translation>Tuşları değiştir…</translation>
    </message>
    <message>
        <source>Tickets with a note that calls me</source>
        <translation>Notunda bana seslenilen talepler</translation>
    </message>
</context>
<context>
    <name>memnun::KeysSection</name>
    <message>
        <source>The keys are those of %1 now. What you chose yourself stays with each set.</source>
        <translation>Tuşlar artık %1 düzeninde. Kendi seçtikleriniz her düzende saklı kalır.</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <translation>“%1” artık tuşsuz.</translation>
    </message>
    <message>
        <source>“%1” has the key %2 now.</source>
        <translation>“%1” artık %2 tuşunda.</translation>
    </message>
    <message>
        <source>“%1” has none any more.</source>
        <translation>“%1” tuşsuz kaldı.</translation>
    </message>
    <message>
        <source>“%1” keeps %2.</source>
        <translation>“%1” için %2 kaldı.</translation>
    </message>
    <message>
        <source>“%1” has its first keys again.</source>
        <translation>“%1” ilk tuşlarına döndü.</translation>
    </message>
    <message>
        <source>Every command has its first keys again.</source>
        <translation>Bütün komutlar ilk tuşlarına döndü.</translation>
    </message>
    <message>
        <source>What each key does. Only for you, on this computer, and at once. “?” shows the keys of the page you are on.</source>
        <translation>Her tuşun ne yaptığı. Yalnızca sizin için, bu bilgisayarda ve hemen geçerli olur. “?” bulunduğunuz sayfanın tuşlarını gösterir.</translation>
    </message>
    <message>
        <source>&amp;Begin with the keys of</source>
        <translation>&amp;Tuş düzeni</translation>
    </message>
    <message>
        <source>&amp;Find a command or a key</source>
        <translation>Komut ya da tuş &amp;bulun</translation>
    </message>
    <message>
        <source>For example: resolve, or Ctrl+N</source>
        <translation>Örneğin: çöz ya da Ctrl+N</translation>
    </message>
    <message>
        <source>&amp;Change the key…</source>
        <translation>Tuşu &amp;değiştir…</translation>
    </message>
    <message>
        <source>&amp;Another key besides…</source>
        <translation>&amp;Yanına tuş ekle…</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Sıfırla</translation>
    </message>
    <message>
        <source>Reset a&amp;ll</source>
        <translation>&amp;Hepsini sıfırla</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Klavye</translation>
    </message>
</context>
<context>
    <name>memnun::KpiBreakdown</name>
    <message>
        <source>median, %1</source>
        <translation>medyan, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a figure, by what</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>How old the backlog is</source>
        <translation>Bekleyen işin yaşı</translation>
    </message>
    <message>
        <source>Unfinished tickets by the time since they came in</source>
        <translation>Bitmemiş talepler, geldiklerinden bu yana geçen süreye göre</translation>
    </message>
    <message>
        <source>When customers write and call</source>
        <translation>Yoğunluk: gün × saat</translation>
    </message>
    <message>
        <source>Incoming contacts by weekday and hour · %1</source>
        <translation>Gelen temas · %1</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ve %n tane daha</numerusform>
        </translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>Kırılım</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Gösterge</translation>
    </message>
    <message>
        <source>Broken down by</source>
        <translation>Kırılım</translation>
    </message>
    <message>
        <source>Incoming contacts · %1 · most: %2 (%3)</source>
        <translation>Gelen temas · %1 · en yoğun: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>memnun::KpiCharts</name>
    <message>
        <source>%1 by day</source>
        <translation>%1, günlük</translation>
    </message>
    <message>
        <source>%1 by week</source>
        <translation>%1, haftalık</translation>
    </message>
    <message>
        <source>%1 by quarter</source>
        <translation>%1, üç aylık</translation>
    </message>
    <message>
        <source>%1 by month</source>
        <translation>%1, aylık</translation>
    </message>
    <message>
        <source>Nothing to measure in this period.</source>
        <translation>Bu dönemde ölçülecek bir şey yok.</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Medyan</translation>
    </message>
    <message>
        <source>P90: nine of ten were faster</source>
        <translation>P90: onda dokuzu daha hızlıydı</translation>
    </message>
    <message>
        <source>Tickets in and solved by day</source>
        <translation>Gelen ve çözülen talepler, günlük</translation>
    </message>
    <message>
        <source>Tickets in and solved by week</source>
        <translation>Gelen ve çözülen talepler, haftalık</translation>
    </message>
    <message>
        <source>Tickets in and solved by quarter</source>
        <translation>Gelen ve çözülen talepler, üç aylık</translation>
    </message>
    <message>
        <source>Tickets in and solved by month</source>
        <translation>Gelen ve çözülen talepler, aylık</translation>
    </message>
    <message>
        <source>number of tickets</source>
        <translation>talep sayısı</translation>
    </message>
    <message>
        <source>No tickets in this period.</source>
        <translation>Bu dönemde talep yok.</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 yeni</translation>
    </message>
    <message>
        <source>%1 solved</source>
        <translation>%1 çözüldü</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Yeni</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Çözüldü</translation>
    </message>
    <message>
        <source>Backlog at the end of each day</source>
        <translation>Her günün sonunda bekleyen iş</translation>
    </message>
    <message>
        <source>Backlog at the end of each week</source>
        <translation>Her haftanın sonunda bekleyen iş</translation>
    </message>
    <message>
        <source>number of unfinished tickets</source>
        <translation>bitmemiş talep sayısı</translation>
    </message>
    <message>
        <source>No backlog in this period.</source>
        <translation>Bu dönemde bekleyen iş yok.</translation>
    </message>
    <message>
        <source>Unfinished tickets</source>
        <translation>Bitmemiş talepler</translation>
    </message>
    <message>
        <source>the last month up to day %1</source>
        <translation>son ay ayın %1. gününe kadar</translation>
    </message>
</context>
<context>
    <name>memnun::KpiHeader</name>
    <message>
        <source>KPIs</source>
        <translation>Göstergeler</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Tüm kanallar</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Son 30 gün</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>Son 3 ay</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Son 12 ay</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Bu yıl</translation>
    </message>
    <message>
        <source>Other period</source>
        <translation>Başka dönem</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>How time is counted</source>
        <translation>Süre nasıl sayılır</translation>
    </message>
    <message>
        <source>Business hours count only while you are open, as set under Settings.</source>
        <translation>Mesai saatleri, Ayarlar’da belirlediğiniz gibi yalnızca açık olduğunuz süreyi sayar.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Dönem</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>İlk gün</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Son gün</translation>
    </message>
    <message>
        <source>Arrows: %1 against %2</source>
        <translation>Oklar: %1, %2 dönemine göre</translation>
    </message>
    <message>
        <source>The period before the chosen one is not whole, so the second half is compared with the first.</source>
        <translation>Seçilen dönemden önceki dönem tam değil; bu yüzden ikinci yarı birinciyle karşılaştırılır.</translation>
    </message>
</context>
<context>
    <name>memnun::KpiPage</name>
    <message>
        <source>Reading the figures</source>
        <translation>Sayıları okuma</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>Henüz sayı yok</translation>
    </message>
    <message>
        <source>First response, resolution and backlog appear here as soon as there are tickets.</source>
        <translation>İlk yanıt, çözüm ve bekleyen iş, talepler gelir gelmez burada görünür.</translation>
    </message>
    <message>
        <source>Import mail</source>
        <translation>Posta içe aktar</translation>
    </message>
    <message>
        <source>Figures are being prepared</source>
        <translation>Göstergeler hazırlanıyor</translation>
    </message>
    <message>
        <source>This happens once, and when opening hours have changed. %1% done; you can go on working.</source>
        <translation>Bu yalnızca bir kez ve çalışma saatleri değiştiğinde olur. %%1 tamamlandı; çalışmaya devam edebilirsiniz.</translation>
    </message>
    <message>
        <source>These are the figures of %1. %2</source>
        <comment>a moment, and what went wrong</comment>
        <translation>Bunlar %1 göstergeleri. %2</translation>
    </message>
    <message>
        <source>Reading the tickets behind the figure</source>
        <translation>Göstergenin arkasındaki talepleri okuma</translation>
    </message>
</context>
<context>
    <name>memnun::KpiTile</name>
    <message>
        <source>few data</source>
        <translation>az veri</translation>
    </message>
</context>
<context>
    <name>memnun::KpiTiles</name>
    <message>
        <source> · median</source>
        <comment>after a KPI's name</comment>
        <translation> · medyan</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>ortalama %1</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>P90 %1</source>
        <translation>P90 %1</translation>
    </message>
    <message numerus="yes">
        <source>oldest %n day(s)</source>
        <translation>
            <numerusform>en eskisi %n gün</numerusform>
        </translation>
    </message>
    <message>
        <source>as before</source>
        <translation>öncekiyle aynı</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 per week</source>
        <translation>haftada %1</translation>
    </message>
    <message>
        <source>%1, significant</source>
        <comment>a change that is more than chance</comment>
        <translation>%1, anlamlı</translation>
    </message>
    <message>
        <source>%1, not significant</source>
        <comment>a change that may be chance</comment>
        <translation>%1, anlamlı değil</translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>difference of two percentages</comment>
        <translation>%1 puan</translation>
    </message>
    <message>
        <source>second half:</source>
        <comment>before a change</comment>
        <translation>ikinci yarı:</translation>
    </message>
    <message>
        <source>last %1 d:</source>
        <comment>days, before a change</comment>
        <translation>son %1 gün:</translation>
    </message>
    <message>
        <source>last %1 mo:</source>
        <comment>months, before a change</comment>
        <translation>son %1 ay:</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for customer</source>
        <translation>
            <numerusform>müşteriyi bekleyen %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n talep</numerusform>
        </translation>
    </message>
    <message>
        <source> · unfinished now</source>
        <comment>after a KPI's name</comment>
        <translation> · bitmemiş</translation>
    </message>
    <message>
        <source>“Open” in the inbox is fewer: it leaves out what waits for the customer, is on hold or snoozed.</source>
        <translation>Gelen kutusundaki “Açık” daha azdır: müşteri yanıtını bekleyenler, askıdakiler ve ertelenenler orada sayılmaz.</translation>
    </message>
</context>
<context>
    <name>memnun::ListPane</name>
    <message>
        <source>Try again</source>
        <translation>Tekrar dene</translation>
    </message>
</context>
<context>
    <name>memnun::LiveWorkspace</name>
    <message>
        <source>The server cannot be reached; what you see is the last copy. Connecting again…</source>
        <translation>Sunucuya ulaşılamıyor; gördükleriniz son kopyadır. Yeniden bağlanılıyor…</translation>
    </message>
</context>
<context>
    <name>memnun::LookSection</name>
    <message>
        <source>How Memnun looks on this computer. Changes take effect at once.</source>
        <translation>Memnun’un bu bilgisayardaki görünümü. Değişiklikler hemen geçerli olur.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Dil</translation>
    </message>
    <message>
        <source>Dates, numbers and sorting follow the language.</source>
        <translation>Tarihler, sayılar ve sıralama dile uyar.</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Sistemdeki gibi</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Koyu</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Dil ve görünüm</translation>
    </message>
</context>
<context>
    <name>memnun::MailImportTask</name>
    <message>
        <source>Importing %1</source>
        <translation>%1 içe aktarılıyor</translation>
    </message>
    <message numerus="yes">
        <source>Importing %1 and %n more</source>
        <translation>
            <numerusform>%1 ve %n tane daha içe aktarılıyor</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 messages were added, %2 were there already.</source>
        <translation>%1 ileti eklendi, %2 ileti zaten vardı.</translation>
    </message>
    <message>
        <source>Import the same files again to go on.</source>
        <translation>Sürdürmek için aynı dosyaları yeniden içe aktarın.</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read and is in quarantine.</source>
        <translation>
            <numerusform>%n tanesi okunamadı ve karantinada.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::MailLines</name>
    <message>
        <source>Mailbox health</source>
        <translation>Posta kutusu sağlığı</translation>
    </message>
    <message>
        <source>Mail is fetched by another program</source>
        <translation>Postayı başka bir program alıyor</translation>
    </message>
    <message>
        <source>Mail is up to date</source>
        <translation>Posta güncel</translation>
    </message>
    <message>
        <source>%1: connecting</source>
        <translation>%1: bağlanıyor</translation>
    </message>
    <message>
        <source>%1: %2 of %3 messages</source>
        <translation>%1: %2 / %3 ileti</translation>
    </message>
    <message>
        <source>%1: fetching</source>
        <translation>%1: alınıyor</translation>
    </message>
    <message>
        <source>%1: needs you</source>
        <translation>%1: sizi bekliyor</translation>
    </message>
    <message>
        <source>%1: offline, reading and answering go on</source>
        <translation>%1: çevrimdışı, okuma ve yanıtlama sürer</translation>
    </message>
    <message>
        <source>No mail account yet</source>
        <translation>Henüz posta hesabı yok</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Hesap ekle</translation>
    </message>
</context>
<context>
    <name>memnun::MailServerForm</name>
    <message>
        <source>Fetching mail (IMAP)</source>
        <translation>Posta alma (IMAP)</translation>
    </message>
    <message>
        <source>Sending mail (SMTP)</source>
        <translation>Posta gönderme (SMTP)</translation>
    </message>
    <message>
        <source>TLS from the start</source>
        <translation>Baştan TLS</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Yok</translation>
    </message>
    <message>
        <source>The same as for fetching</source>
        <translation>Alırken kullanılanın aynısı</translation>
    </message>
    <message>
        <source>With a login of its own</source>
        <translation>Kendi kullanıcı adıyla</translation>
    </message>
    <message>
        <source>Without a login</source>
        <translation>Oturum açmadan</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Sunucu</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Şifreleme</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Bağlantı noktası</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Oturum açma</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Kullanıcı adı</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Parola</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 sunucusuna soruluyor…</translation>
    </message>
    <message>
        <source>%1 can't be trusted as it is.</source>
        <translation>%1 sunucusuna bu hâliyle güvenilemez.</translation>
    </message>
    <message>
        <source>Without encryption others can read and change the mail on its way. This is for a server on your own computer or network only.</source>
        <translation>Şifreleme olmadan posta yolda başkalarınca okunabilir ve değiştirilebilir. Bu yalnızca kendi bilgisayarınızdaki ya da ağınızdaki bir sunucu içindir.</translation>
    </message>
</context>
<context>
    <name>memnun::MailStep</name>
    <message>
        <source>Add</source>
        <translation>Ekle</translation>
    </message>
    <message>
        <source>Fetch everything that is there</source>
        <translation>Olan her şeyi al</translation>
    </message>
    <message>
        <source>The server files copies of sent mail by itself</source>
        <translation>Sunucu gönderilenlerin kopyasını kendisi saklıyor</translation>
    </message>
    <message>
        <source>Tell the server what has been read and answered</source>
        <translation>Okunanı ve yanıtlananı sunucuya bildir</translation>
    </message>
    <message>
        <source>Folders to fetch</source>
        <translation>Alınacak klasörler</translation>
    </message>
    <message>
        <source>Team address</source>
        <translation>Ekip adresi</translation>
    </message>
    <message>
        <source>Further addresses, one a line</source>
        <translation>Diğer adresler, her satıra bir tane</translation>
    </message>
    <message>
        <source>Folder for copies of sent mail</source>
        <translation>Gönderilen kopyaların klasörü</translation>
    </message>
    <message>
        <source>Another folder's name</source>
        <translation>Başka bir klasörün adı</translation>
    </message>
    <message>
        <source>First day to fetch</source>
        <translation>Alınacak ilk gün</translation>
    </message>
    <message>
        <source>The address customers know, where it is another one. Answers leave from it.</source>
        <translation>Müşterilerin bildiği adres, başkaysa. Yanıtlar bu adresten gider.</translation>
    </message>
    <message>
        <source>Name &lt;address&gt;, or the address alone. Answers to mail for one of them leave from it.</source>
        <translation>Ad &lt;adres&gt; ya da yalnızca adres. Bunlardan birine gelen postanın yanıtı o adresten gider.</translation>
    </message>
    <message>
        <source>Empty: the one the server names.</source>
        <translation>Boşsa sunucunun bildirdiği klasör.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>İmza</translation>
    </message>
    <message>
        <source>Stands below each person's own.</source>
        <translation>Herkesin kendi imzasının altında durur.</translation>
    </message>
    <message>
        <source>Inbox (INBOX)</source>
        <translation>Gelen kutusu (INBOX)</translation>
    </message>
</context>
<context>
    <name>memnun::MailViews</name>
    <message>
        <source>This message has no formatted text.</source>
        <translation>Bu iletinin biçimli metni yok.</translation>
    </message>
    <message>
        <source>This message did not come as a mail.</source>
        <translation>Bu ileti e-posta olarak gelmedi.</translation>
    </message>
    <message>
        <source>Reading the original mail</source>
        <translation>Özgün e-postayı okuma</translation>
    </message>
    <message>
        <source>Its letters are not UTF-8; they are shown as they most likely were meant.</source>
        <translation>Harfleri UTF-8 değil; büyük olasılıkla yazıldıkları gibi gösteriliyor.</translation>
    </message>
    <message>
        <source>Shown as UTF-8.</source>
        <translation>UTF-8 olarak gösteriliyor.</translation>
    </message>
    <message>
        <source>This is its beginning; saved as a file it is whole.</source>
        <translation>Bu, başlangıcı; dosya olarak kaydedince tamdır.</translation>
    </message>
</context>
<context>
    <name>memnun::MainWindow</name>
    <message>
        <source>Go to</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Görünüm</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yardım</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Ara</translation>
    </message>
    <message>
        <source>Show or hide rail labels</source>
        <translation>Menü adlarını göster ya da gizle</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Açık ya da koyu</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Neler oldu</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Klavye kısayolları</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Çık</translation>
    </message>
</context>
<context>
    <name>memnun::MatchList</name>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n açık talep</numerusform>
        </translation>
    </message>
    <message>
        <source>Matching customers</source>
        <translation>Uyan müşteriler</translation>
    </message>
    <message>
        <source>New customer “%1”</source>
        <translation>Yeni müşteri “%1”</translation>
    </message>
</context>
<context>
    <name>memnun::MergeDialog</name>
    <message>
        <source>Merge tickets</source>
        <translation>Talepleri birleştir</translation>
    </message>
    <message numerus="yes">
        <source>Into which ticket do these %n go?</source>
        <translation>
            <numerusform>Bu %n talep hangisine katılsın?</numerusform>
        </translation>
    </message>
    <message>
        <source>Into which ticket does %1 go?</source>
        <translation>%1 hangi talebe katılsın?</translation>
    </message>
    <message>
        <source>The other way round: #%1 stays</source>
        <translation>Tersine: #%1 kalsın</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Birleştir</translation>
    </message>
    <message>
        <source>This one stays</source>
        <translation>Bu kalır</translation>
    </message>
    <message>
        <source>This goes into it</source>
        <translation>Bu ona katılır</translation>
    </message>
    <message>
        <source>All messages, tasks, tags and drafts go to #%1. What is merged stays as a sign that leads there, answers to it arrive there, and figures count one ticket. You can undo this for 24 hours.</source>
        <translation>Bütün iletiler, görevler, etiketler ve taslaklar #%1 talebine geçer. Birleştirilen talep oraya götüren bir iz olarak kalır, ona gelen yanıtlar oraya düşer, göstergeler tek talep sayar. 24 saat içinde geri alabilirsiniz.</translation>
    </message>
</context>
<context>
    <name>memnun::MergedLine</name>
    <message>
        <source>This is held to be spam. It stands in no queue and counts in no figure.</source>
        <translation>Bu, istenmeyen posta sayılıyor. Hiçbir kuyrukta durmaz, hiçbir göstergede sayılmaz.</translation>
    </message>
    <message>
        <source>This ticket was merged into #%1, with all its messages. That can be undone for 24 hours.</source>
        <translation>Bu talep bütün iletileriyle #%1 ile birleştirildi. Bu, 24 saat içinde geri alınabilir.</translation>
    </message>
    <message>
        <source>This ticket was merged into #%1, with all its messages.</source>
        <translation>Bu talep bütün iletileriyle #%1 ile birleştirildi.</translation>
    </message>
    <message>
        <source>Open #%1</source>
        <translation>#%1 talebini aç</translation>
    </message>
    <message>
        <source>Not spam</source>
        <translation>İstenmeyen değil</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>Birleştirmeyi geri al</translation>
    </message>
</context>
<context>
    <name>memnun::MessageCard</name>
    <message>
        <source>Internal note</source>
        <translation>İç not</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>alıcı: %1</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>bugün %1</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Ulaşmadı</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Otomatik</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>bekledi: %1</translation>
    </message>
    <message>
        <source>on hold %1</source>
        <translation>beklemede: %1</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(metin yok)</translation>
    </message>
    <message>
        <source>Show quote and signature</source>
        <translation>Alıntı ve imzayı göster</translation>
    </message>
    <message>
        <source>message %1</source>
        <translation>ileti %1</translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation>Metin olarak kaydet</translation>
    </message>
    <message>
        <source>Save the mail as a file</source>
        <translation>Postayı dosya olarak kaydet</translation>
    </message>
    <message>
        <source>hidden from the customer</source>
        <translation>müşteri görmez</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>seçili</translation>
    </message>
    <message>
        <source>Show the formatted mail; nothing is loaded from the net unasked</source>
        <translation>Biçimli e-postayı göster; sormadan internetten bir şey yüklenmez</translation>
    </message>
    <message>
        <source>View, print, save or move this message</source>
        <translation>Bu iletiyi görüntüle, yazdır, kaydet ya da taşı</translation>
    </message>
    <message numerus="yes">
        <source>··· quote and signature, %n line(s)</source>
        <translation>
            <numerusform>··· alıntı ve imza, %n satır</numerusform>
        </translation>
    </message>
    <message>
        <source>This message did not come as a mail. It can be printed or saved as PDF.</source>
        <translation>Bu ileti e-posta olarak gelmedi. Yazdırabilir ya da PDF olarak kaydedebilirsiniz.</translation>
    </message>
    <message>
        <source>The file lacks what is on the mail server still: %1. Fetch it from the message and save the mail once more.</source>
        <translation>Dosyada hâlâ posta sunucusunda duranlar eksik: %1. Bunu iletiden getirip postayı yeniden kaydedin.</translation>
    </message>
</context>
<context>
    <name>memnun::MoveDialog</name>
    <message>
        <source>Split to new ticket</source>
        <translation>Yeni talebe ayır</translation>
    </message>
    <message>
        <source>Move to ticket</source>
        <translation>Talebe taşı</translation>
    </message>
    <message numerus="yes">
        <source>What is the new ticket with %n message(s) about?</source>
        <translation>
            <numerusform>%n iletilik yeni talebin konusu ne?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To which ticket do %n message(s) of #%1 go?</source>
        <translation>
            <numerusform>#%1 talebinin %n iletisi hangi talebe gitsin?</numerusform>
        </translation>
    </message>
    <message>
        <source>It gets the same customer, assignee and priority. Both tickets lead to each other, and answers to these messages arrive in the new one.</source>
        <translation>Müşterisi, sorumlusu ve önceliği aynı olur. İki talep birbirine bağlanır, bu iletilere gelen yanıtlar yenisine düşer.</translation>
    </message>
    <message>
        <source>Answers to these messages arrive there, too. Both tickets lead to each other.</source>
        <translation>Bu iletilere gelen yanıtlar da oraya düşer. İki talep birbirine bağlanır.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Ayır</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Taşı</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Konu</translation>
    </message>
</context>
<context>
    <name>memnun::NewTicketDialog</name>
    <message>
        <source>New ticket</source>
        <translation>Yeni talep</translation>
    </message>
    <message>
        <source>These are the customer's words</source>
        <translation>Bunlar müşterinin sözleri</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Bana ata</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Konu</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>Geldiği yol</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Öncelik</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>Talebi aç</translation>
    </message>
    <message>
        <source>First words</source>
        <translation>İlk sözler</translation>
    </message>
    <message>
        <source>Open ticket (%1)</source>
        <translation>Talebi aç (%1)</translation>
    </message>
</context>
<context>
    <name>memnun::NoticeDesk</name>
    <message>
        <source>Mute notifications for 1 hour</source>
        <translation>Bildirimleri 1 saat sustur</translation>
    </message>
    <message>
        <source>Mute notifications until tomorrow</source>
        <translation>Bildirimleri yarına kadar sustur</translation>
    </message>
    <message>
        <source>Unmute notifications</source>
        <translation>Bildirimleri yeniden aç</translation>
    </message>
    <message>
        <source>Memnun keeps running</source>
        <translation>Memnun çalışmayı sürdürüyor</translation>
    </message>
    <message>
        <source>Its icon beside the clock brings the window back. Quit from its menu.</source>
        <translation>Saatin yanındaki simge pencereyi geri getirir. Çıkmak için menüsünü kullanın.</translation>
    </message>
    <message>
        <source>Open Memnun</source>
        <translation>Memnun'u aç</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Görüşme kaydet</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Çık</translation>
    </message>
    <message>
        <source>Memnun – %1 and more unread</source>
        <translation>Memnun – %1 ve daha çok okunmamış</translation>
    </message>
    <message numerus="yes">
        <source>Memnun – %n unread</source>
        <translation>
            <numerusform>Memnun – %n okunmamış</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications are held back</source>
        <translation>Bildirimler bekletiliyor</translation>
    </message>
    <message>
        <source>Notifications muted until %1</source>
        <translation>Bildirimler susturuldu · bitiş: %1</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Yeniden aç</translation>
    </message>
</context>
<context>
    <name>memnun::NoticesSection</name>
    <message>
        <source>What Memnun tells you while you look elsewhere. Only for you on this computer, and at once.</source>
        <translation>Siz başka yere bakarken Memnun'un haber verdikleri. Yalnızca bu bilgisayarda sizin için, hemen geçerli olur.</translation>
    </message>
    <message>
        <source>Tell me of</source>
        <translation>Haber verilsin</translation>
    </message>
    <message>
        <source>&amp;Messages in my tickets and in those I follow up</source>
        <translation>&amp;Taleplerime ve izlediklerime gelen iletiler</translation>
    </message>
    <message>
        <source>&amp;New tickets that are nobody's yet</source>
        <translation>Henüz &amp;kimseye atanmamış yeni talepler</translation>
    </message>
    <message>
        <source>&amp;Tickets a colleague assigns to me</source>
        <translation>Bir &amp;arkadaşımın bana atadığı talepler</translation>
    </message>
    <message>
        <source>My tas&amp;ks when they are due</source>
        <translation>&amp;Görevlerimin zamanı gelince</translation>
    </message>
    <message>
        <source>Messages of mine that could not be &amp;sent</source>
        <translation>Gönderilemeyen &amp;iletilerim</translation>
    </message>
    <message>
        <source>A notification s&amp;hows</source>
        <translation>Bildirimde gö&amp;sterilen</translation>
    </message>
    <message>
        <source>Others may see your screen.</source>
        <translation>Ekranınızı başkaları görebilir.</translation>
    </message>
    <message>
        <source>Customer and subject</source>
        <translation>Müşteri ve konu</translation>
    </message>
    <message>
        <source>Only that something came</source>
        <translation>Yalnızca bir şey geldiği</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Sessiz saatler</translation>
    </message>
    <message>
        <source>What comes meanwhile is held back and summed up once when they end.</source>
        <translation>Bu sırada gelenler bekletilir, bitince bir kez özetlenir.</translation>
    </message>
    <message>
        <source>Also while we are cl&amp;osed, by the opening hours</source>
        <translation>&amp;Mesai saatleri dışında da</translation>
    </message>
    <message>
        <source>Mute for &amp;1 hour</source>
        <translation>&amp;1 saat sustur</translation>
    </message>
    <message>
        <source>Mute &amp;until tomorrow</source>
        <translation>Ya&amp;rına kadar sustur</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Pencere</translation>
    </message>
    <message>
        <source>Keep &amp;running beside the clock when the window is closed</source>
        <translation>&amp;Pencere kapatılınca saatin yanında çalışmayı sürdür</translation>
    </message>
    <message>
        <source>Quit from the icon's menu, or with “Quit”.</source>
        <translation>Simgenin menüsünden ya da “Çık” ile çıkarsınız.</translation>
    </message>
    <message>
        <source>This desktop has no place beside the clock. A window that has news is marked instead.</source>
        <translation>Bu masaüstünde saatin yanında yer yok. Bunun yerine, haberi olan pencere işaretlenir.</translation>
    </message>
    <message>
        <source>Muted until %1</source>
        <translation>Susturma bitişi: %1</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Bildirimler</translation>
    </message>
    <message>
        <source>Unmut&amp;e</source>
        <translation>&amp;Yeniden aç</translation>
    </message>
    <message>
        <source>&amp;Notes that call me with @</source>
        <translation>@ ile bana seslenilen &amp;notlar</translation>
    </message>
</context>
<context>
    <name>memnun::OutboxDialog</name>
    <message>
        <source>Outbox</source>
        <translation>Giden kutusu</translation>
    </message>
    <message>
        <source>Reading the outbox</source>
        <translation>Giden kutusunu okuma</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait(s) behind these.</source>
        <translation>
            <numerusform>Bunların ardında %n ileti daha bekliyor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Bekleyen yok</translation>
    </message>
    <message>
        <source>This is a demo: nothing is sent. The answers you write stay here.</source>
        <translation>Bu bir örnek firma: hiçbir şey gönderilmez. Yazdığınız yanıtlar burada durur.</translation>
    </message>
    <message>
        <source>Answers that leave later, or could not leave yet, stand here.</source>
        <translation>Sonra gidecek ya da henüz gidemeyen yanıtlar burada durur.</translation>
    </message>
</context>
<context>
    <name>memnun::OutboxLines</name>
    <message>
        <source>Outbox %1</source>
        <translation>Giden kutusu %1</translation>
    </message>
    <message>
        <source>no mail account yet</source>
        <translation>henüz posta hesabı yok</translation>
    </message>
    <message>
        <source>the mail password is needed</source>
        <translation>posta parolası gerekiyor</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Hesap ekle</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Gir</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) not sent</source>
        <translation>
            <numerusform>%n ileti gönderilemedi</numerusform>
        </translation>
    </message>
    <message>
        <source>Mail account</source>
        <translation>Posta hesabı</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Göster</translation>
    </message>
    <message>
        <source>Nothing is sent until the password is right</source>
        <translation>Parola doğru olana kadar hiçbir şey gönderilmez</translation>
    </message>
    <message>
        <source>the sign-in has run out; please sign in again</source>
        <translation>oturumun süresi doldu; lütfen yeniden oturum açın</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Oturum aç</translation>
    </message>
</context>
<context>
    <name>memnun::OutboxRow</name>
    <message>
        <source>hidden copy: %1</source>
        <translation>gizli kopya: %1</translation>
    </message>
</context>
<context>
    <name>memnun::PagedText</name>
    <message>
        <source>Save as text…</source>
        <translation>Metin olarak kaydet…</translation>
    </message>
    <message>
        <source>Show more (%1 left)</source>
        <translation>Devamını göster (%1 kaldı)</translation>
    </message>
</context>
<context>
    <name>memnun::Palette</name>
    <message>
        <source>↑ ↓ choose · Enter opens · Esc closes</source>
        <translation>↑ ↓ seçer · Enter açar · Esc kapatır</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Aranıyor</translation>
    </message>
    <message>
        <source>Type a command, a customer or a ticket…</source>
        <translation>Bir komut, müşteri ya da talep yazın…</translation>
    </message>
    <message>
        <source>Command, customer or ticket</source>
        <translation>Komut, müşteri ya da talep</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Bulunanlar</translation>
    </message>
</context>
<context>
    <name>memnun::PersonActions</name>
    <message>
        <source>Export personal data…</source>
        <translation>Kişisel verileri dışa aktar…</translation>
    </message>
    <message>
        <source>data subject, copy, privacy</source>
        <translation>ilgili kişi, kopya, gizlilik, KVKK</translation>
    </message>
    <message>
        <source>Erase personal data…</source>
        <translation>Kişisel verileri sil…</translation>
    </message>
    <message>
        <source>anonymise, privacy</source>
        <translation>anonimleştir, gizlilik, KVKK</translation>
    </message>
    <message>
        <source>Folder for everything about %1</source>
        <translation>%1 hakkındaki her şey için klasör</translation>
    </message>
    <message>
        <source>Everything about the customer lies in %1.</source>
        <translation>Müşteri hakkındaki her şey %1 klasöründe.</translation>
    </message>
    <message>
        <source>%1 is there already; nothing was written.</source>
        <translation>%1 zaten var; hiçbir şey yazılmadı.</translation>
    </message>
    <message>
        <source>The export</source>
        <translation>Dışa aktarma</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Kişisel veriler</translation>
    </message>
</context>
<context>
    <name>memnun::PersonaChip</name>
    <message>
        <source>No persona</source>
        <translation>Persona yok</translation>
    </message>
    <message>
        <source>Persona: %1</source>
        <translation>Persona: %1</translation>
    </message>
    <message>
        <source>No persona fits what is known of this customer.</source>
        <translation>Bu müşteri hakkında bilinenlere uyan persona yok.</translation>
    </message>
    <message>
        <source>Given by hand</source>
        <translation>Elle verildi</translation>
    </message>
    <message>
        <source>Score %1</source>
        <translation>Puan %1</translation>
    </message>
    <message>
        <source>Tone: %1</source>
        <translation>Ton: %1</translation>
    </message>
    <message>
        <source>Channel: %1</source>
        <translation>Kanal: %1</translation>
    </message>
    <message>
        <source>As the rules say</source>
        <translation>Kurallara göre</translation>
    </message>
</context>
<context>
    <name>memnun::PersonaForm</name>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>Kendi sözleriyle</translation>
    </message>
    <message>
        <source>In use: customers are counted to it</source>
        <translation>Kullanımda: müşteriler bu personaya sayılır</translation>
    </message>
    <message>
        <source>Tone to write in</source>
        <translation>Yazışma tonu</translation>
    </message>
    <message>
        <source>Channel to reach them</source>
        <translation>Ulaşma kanalı</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Fark etmez</translation>
    </message>
    <message>
        <source>Who counts as one</source>
        <translation>Kimler bu personadan sayılır</translation>
    </message>
    <message>
        <source>Without rules this persona is only given by hand, on the customer's panel in the inbox.</source>
        <translation>Kuralı olmayan persona yalnız elle verilir: gelen kutusundaki müşteri panelinde.</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Kural ekle</translation>
    </message>
    <message>
        <source>Enough with a score of</source>
        <translation>Yeterli puan</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Resim seç</translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation>Resmi kaldır</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>Card as PDF</source>
        <translation>PDF kart</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Sil</translation>
    </message>
</context>
<context>
    <name>memnun::PersonaList</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n müşteri</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n talep</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Kullanımda değil</translation>
    </message>
</context>
<context>
    <name>memnun::PersonasPage</name>
    <message>
        <source>This persona was deleted meanwhile. What you typed is kept; save it to have it as a new one.</source>
        <translation>Bu persona bu arada silindi. Yazdıklarınız duruyor; yeni bir persona olarak kalması için kaydedin.</translation>
    </message>
    <message>
        <source>Save the card</source>
        <translation>Kartı kaydet</translation>
    </message>
    <message>
        <source>The card was saved as %1.</source>
        <translation>Kart %1 olarak kaydedildi.</translation>
    </message>
    <message>
        <source>Saving the card</source>
        <translation>Kartı kaydetme</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Resim seç</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personalar</translation>
    </message>
    <message>
        <source>New persona</source>
        <translation>Yeni persona</translation>
    </message>
    <message>
        <source>No personas yet</source>
        <translation>Henüz persona yok</translation>
    </message>
    <message>
        <source>A persona is a kind of customer, drawn as one person: who they are, what moves them, how they buy, what annoys them. Rules over what is known of your customers say who is one.</source>
        <translation>Persona, tek bir kişi gibi anlatılan bir müşteri türüdür: kimdir, onu ne harekete geçirir, nasıl satın alır, neye kızar. Müşterileriniz hakkında bilinenlere bakan kurallar, kimin bu personadan olduğunu söyler.</translation>
    </message>
</context>
<context>
    <name>memnun::PresenceLine</name>
    <message>
        <source>Somebody</source>
        <translation>Birisi</translation>
    </message>
    <message>
        <source>Answering this ticket now: %1</source>
        <translation>Bu talebi şu anda yanıtlıyor: %1</translation>
    </message>
    <message>
        <source>Reading this ticket now: %1</source>
        <translation>Bu talebe şu anda bakıyor: %1</translation>
    </message>
</context>
<context>
    <name>memnun::ProfileDialog</name>
    <message>
        <source>What we know of %1</source>
        <translation>%1 hakkında bildiklerimiz</translation>
    </message>
    <message>
        <source>I have made sure of all this today</source>
        <translation>Bunların hepsini bugün doğruladım</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Soyad</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Vergi kimlik no</translation>
    </message>
    <message>
        <source>Tax office</source>
        <translation>Vergi dairesi</translation>
    </message>
    <message>
        <source>District</source>
        <translation>İlçe</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Meslek</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Müşteri olma tarihi</translation>
    </message>
    <message>
        <source>Customer until</source>
        <translation>Müşterilik bitişi</translation>
    </message>
    <message>
        <source>Our own fields</source>
        <translation>Kendi alanlarımız</translation>
    </message>
    <message>
        <source>Demographic</source>
        <translation>Demografik</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Doğum tarihi</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Cinsiyet</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Eğitim</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Gelir</translation>
    </message>
    <message>
        <source>Interests and values, with commas between</source>
        <translation>İlgi alanları ve değerler, virgülle ayırın</translation>
    </message>
    <message>
        <source>Habits, with commas between</source>
        <translation>Alışkanlıklar, virgülle ayırın</translation>
    </message>
    <message>
        <source>When to reach them</source>
        <translation>Ne zaman ulaşılır</translation>
    </message>
    <message>
        <source>As the business</source>
        <translation>İşletmeninki gibi</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Time zone, if it is not ours</source>
        <translation>Saat dilimi, bizimkinden farklıysa</translation>
    </message>
    <message>
        <source>This is no date. Please write it like %1.</source>
        <translation>Bu bir tarih değil. Lütfen %1 gibi yazın.</translation>
    </message>
    <message>
        <source>Something is not complete yet. Please check the marked fields and the hours.</source>
        <translation>Eksik bir şey var. Lütfen işaretli alanları ve saatleri kontrol edin.</translation>
    </message>
    <message>
        <source>This is no tax number: its ten digits do not fit together.</source>
        <translation>Bu bir vergi kimlik numarası değil: on hanesi birbirini tutmuyor.</translation>
    </message>
</context>
<context>
    <name>memnun::ProgressRow</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>rate per second</comment>
        <translation>%1/sn</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>remaining time</comment>
        <translation>%1 kaldı</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>İptal ediliyor…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
</context>
<context>
    <name>memnun::QuarantinePane</name>
    <message>
        <source>Quarantine</source>
        <translation>Karantina</translation>
    </message>
    <message>
        <source>Nothing in quarantine</source>
        <translation>Karantinada bir şey yok</translation>
    </message>
    <message>
        <source>Every imported mail could be read.</source>
        <translation>İçe aktarılan her posta okunabildi.</translation>
    </message>
    <message>
        <source>Save original…</source>
        <translation>Özgününü kaydet…</translation>
    </message>
    <message>
        <source>Save original mail</source>
        <translation>Özgün postayı kaydet</translation>
    </message>
    <message>
        <source>Saving the original</source>
        <translation>Özgününü kaydetme</translation>
    </message>
    <message>
        <source>Mail that could not be taken in, each with its reason.</source>
        <translation>İçeri alınamayan postalar, her biri nedeniyle birlikte.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yeniden dene</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Kaldır</translation>
    </message>
    <message>
        <source>Save the beginning…</source>
        <translation>Baş kısmını kaydet…</translation>
    </message>
    <message>
        <source>%1 is not there any more, and nothing of it is kept here.</source>
        <translation>%1 artık yerinde değil ve burada hiçbir parçası yok.</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Yeniden deneme</translation>
    </message>
    <message>
        <source>It was taken in.</source>
        <translation>İçeri alındı.</translation>
    </message>
    <message>
        <source>It still can't be taken in; the reason stands beside it.</source>
        <translation>Hâlâ içeri alınamıyor; nedeni yanında yazıyor.</translation>
    </message>
    <message>
        <source>Removing from quarantine</source>
        <translation>Karantinadan kaldırma</translation>
    </message>
</context>
<context>
    <name>memnun::QueueBar</name>
    <message>
        <source>More</source>
        <translation>Daha</translation>
    </message>
    <message>
        <source>More queues</source>
        <translation>Diğer kuyruklar</translation>
    </message>
</context>
<context>
    <name>memnun::QuietDayRow</name>
    <message>
        <source>none</source>
        <translation>yok</translation>
    </message>
    <message>
        <source>on the next day</source>
        <translation>ertesi gün</translation>
    </message>
    <message>
        <source>%1, quiet from</source>
        <translation>%1, sessizlik başlangıcı</translation>
    </message>
    <message>
        <source>%1, quiet until</source>
        <translation>%1, sessizlik bitişi</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 saat</translation>
    </message>
</context>
<context>
    <name>memnun::Rail</name>
    <message>
        <source>Expand the menu</source>
        <translation>Menüyü genişlet</translation>
    </message>
    <message>
        <source>Collapse the menu</source>
        <translation>Menüyü daralt</translation>
    </message>
</context>
<context>
    <name>memnun::RecentList</name>
    <message>
        <source>Opened last</source>
        <translation>Son açılanlar</translation>
    </message>
</context>
<context>
    <name>memnun::ReplyBar</name>
    <message>
        <source>Send and wait for the customer</source>
        <translation>Gönder ve müşteriyi bekle</translation>
    </message>
    <message>
        <source>Send and resolve</source>
        <translation>Gönder ve çöz</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dosya ekle</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Yanıtla</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>Notu sakla</translation>
    </message>
    <message>
        <source>Send reply</source>
        <translation>Yanıtla</translation>
    </message>
    <message>
        <source>Write to the customer instead</source>
        <translation>Bunun yerine müşteriye yaz</translation>
    </message>
    <message>
        <source>Write an internal note instead</source>
        <translation>Bunun yerine iç not yaz</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Sonra gönder</translation>
    </message>
    <message>
        <source>Insert a template</source>
        <translation>Şablon ekle</translation>
    </message>
    <message>
        <source>Formatted or plain text</source>
        <translation>Biçimli ya da düz metin</translation>
    </message>
    <message>
        <source>Add copies (Cc, Bcc)</source>
        <translation>Kopya ekle (bilgi, gizli)</translation>
    </message>
    <message>
        <source>Send and wait, send and resolve, or send later</source>
        <translation>Gönder ve bekle, gönder ve çöz ya da sonra gönder</translation>
    </message>
</context>
<context>
    <name>memnun::ReplyBox</name>
    <message>
        <source>Attach files</source>
        <translation>Dosya ekle</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>Not boş.</translation>
    </message>
    <message>
        <source>The reply is empty.</source>
        <translation>Yanıt boş.</translation>
    </message>
    <message>
        <source>This customer has no e-mail address to answer to. Your text is kept; you can keep it as an internal note.</source>
        <translation>Bu müşterinin yanıtlanacak bir e-posta adresi yok. Yazdığınız duruyor; iç not olarak saklayabilirsiniz.</translation>
    </message>
    <message>
        <source>Memnun does not know your sender address yet. Your text is kept; add it under Settings.</source>
        <translation>Memnun gönderen adresinizi henüz bilmiyor. Yazdığınız duruyor; Ayarlar’dan ekleyin.</translation>
    </message>
    <message numerus="yes">
        <source>Draft saved %n s ago</source>
        <translation>
            <numerusform>Taslak %n sn önce kaydedildi</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>Taslak kaydedildi: %1</translation>
    </message>
    <message>
        <source>Internal note · the customer does not see it</source>
        <translation>İç not · müşteri görmez</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>Müşteriye yanıt</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>Yanıt: %1</translation>
    </message>
    <message>
        <source>What should colleagues know?</source>
        <translation>Ekip arkadaşlarınız ne bilmeli?</translation>
    </message>
    <message>
        <source>Write your reply…</source>
        <translation>Yanıtınızı yazın…</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>İç not</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Yanıtla</translation>
    </message>
    <message>
        <source>The files of one reply may have 25 MB together, because most mail servers refuse more. Please leave one out.</source>
        <translation>Bir yanıtın dosyaları birlikte en çok 25 MB olabilir, çünkü e-posta sunucularının çoğu fazlasını kabul etmez. Lütfen birini çıkarın.</translation>
    </message>
    <message>
        <source>Not saved yet. Your text stays here, and Memnun keeps trying to save it.</source>
        <translation>Henüz kaydedilmedi. Metniniz burada duruyor; Memnun kaydetmeyi denemeyi sürdürüyor.</translation>
    </message>
    <message>
        <source>“%1” is still to be filled in. Your reply has not been sent.</source>
        <translation>“%1” daha doldurulmadı. Yanıtınız gönderilmedi.</translation>
    </message>
    <message>
        <source>While you were writing, this came from %1 (%2): “%3”. Your reply has not been sent; send it once more if it still fits.</source>
        <translation>Siz yazarken %1 (%2) şunu yazdı: “%3”. Yanıtınız gönderilmedi; hâlâ uygunsa bir kez daha gönderin.</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address. Your reply has not been sent.</source>
        <translation>“%1” bir e-posta adresi değil. Yanıtınız gönderilmedi.</translation>
    </message>
    <message>
        <source>A picture in your text was not kept. Your reply has not been sent; take the picture out or paste it again.</source>
        <translation>Metninizdeki bir resim saklanamadı. Yanıtınız gönderilmedi; resmi metinden çıkarın ya da yeniden yapıştırın.</translation>
    </message>
    <message>
        <source>This picture cannot be read. Your text is kept; take the picture out, or attach it as a file.</source>
        <translation>Bu resim okunamıyor. Metniniz duruyor; resmi metinden çıkarın ya da dosya olarak ekleyin.</translation>
    </message>
    <message>
        <source>An internal note holds words only. Nothing was attached; files and pictures go with a reply.</source>
        <translation>İç not yalnızca metin içerir. Hiçbir şey eklenmedi; dosya ve görseller yanıtla gider.</translation>
    </message>
</context>
<context>
    <name>memnun::RuleRow</name>
    <message>
        <source>Several, with commas between</source>
        <translation>Birden çok, virgülle ayırarak</translation>
    </message>
    <message>
        <source>and</source>
        <translation>ile</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Ağırlık</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Ne soruluyor</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>Nasıl karşılaştırılıyor</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Karşılaştırılan</translation>
    </message>
    <message>
        <source>Upper end</source>
        <translation>Üst sınır</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>Bu kuralı kaldır</translation>
    </message>
</context>
<context>
    <name>memnun::SearchDelegate</name>
    <message>
        <source>Customers</source>
        <translation>Müşteriler</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(konu yok)</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Talepler</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n tane daha</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::SearchPage</name>
    <message>
        <source>%1+ results</source>
        <translation>%1+ sonuç</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n sonuç</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Aranıyor</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Her yerde ara</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>“%1” için bir şey bulunamadı</translation>
    </message>
    <message>
        <source>Subjects, messages, calls, notes and customers. Words in “quotation marks” stand exactly so.</source>
        <translation>Konular, iletiler, aramalar, notlar ve müşteriler. “Tırnak içindeki” sözcükler aynen aranır.</translation>
    </message>
    <message>
        <source>Try fewer or other words; the beginning of a word is enough.</source>
        <translation>Daha az ya da başka sözcük deneyin; sözcüğün başı yeter.</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Arama sonuçları</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n talep</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep as a view</source>
        <translation>Görünüm olarak sakla</translation>
    </message>
    <message>
        <source>subjects first, then the newest</source>
        <translation>önce konusunda geçenler, sonra en yeniler</translation>
    </message>
</context>
<context>
    <name>memnun::SendLaterDialog</name>
    <message>
        <source>Send later</source>
        <translation>Sonra gönder</translation>
    </message>
    <message>
        <source>Send then</source>
        <translation>O zaman gönder</translation>
    </message>
    <message>
        <source>Leaves at</source>
        <translation>Gönderilme zamanı</translation>
    </message>
    <message>
        <source>Until then you can change it or take it back. Memnun has to be running when it leaves; otherwise it leaves at the next start.</source>
        <translation>O zamana kadar değiştirebilir ya da geri alabilirsiniz. O sırada Memnun açık olmalıdır; değilse sonraki açılışta gönderilir.</translation>
    </message>
    <message>
        <source>Later today</source>
        <translation>Bugün daha sonra</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Yarın</translation>
    </message>
    <message>
        <source>Next working day, %1</source>
        <translation>Sonraki iş günü, %1</translation>
    </message>
    <message>
        <source>Next week, %1</source>
        <translation>Gelecek hafta, %1</translation>
    </message>
    <message>
        <source>Pick a time…</source>
        <translation>Zaman seç…</translation>
    </message>
</context>
<context>
    <name>memnun::SendRateField</name>
    <message>
        <source>Send at most so many messages</source>
        <translation>En çok şu kadar ileti gönder</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>dakikada</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>saatte</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>günde</translation>
    </message>
    <message>
        <source>Messages a minute, at most</source>
        <translation>Dakikada en çok ileti</translation>
    </message>
    <message>
        <source>Messages an hour, at most</source>
        <translation>Saatte en çok ileti</translation>
    </message>
    <message>
        <source>Messages a day, at most</source>
        <translation>Günde en çok ileti</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sınır yok</translation>
    </message>
    <message>
        <source>Otherwise as many as the provider is known to allow. What is more waits in the outbox.</source>
        <translation>Yoksa sağlayıcının izin verdiği bilinen kadar. Fazlası giden kutusunda bekler.</translation>
    </message>
    <message numerus="yes">
        <source>%n a minute</source>
        <translation>
            <numerusform>dakikada %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n an hour</source>
        <translation>
            <numerusform>saatte %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n a day</source>
        <translation>
            <numerusform>günde %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::ServerForm</name>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Sunucu</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Bağlantı noktası</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Veritabanı</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Kullanıcı adı</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Parola</translation>
    </message>
    <message>
        <source>The name of the computer PostgreSQL runs on.</source>
        <translation>PostgreSQL’in çalıştığı bilgisayarın adı.</translation>
    </message>
</context>
<context>
    <name>memnun::ServersStep</name>
    <message>
        <source>Way to log in</source>
        <translation>Oturum açma yolu</translation>
    </message>
    <message>
        <source>Password or app password</source>
        <translation>Parola veya uygulama parolası</translation>
    </message>
    <message>
        <source>Sign-in at the provider</source>
        <translation>Sağlayıcıda oturum açma</translation>
    </message>
    <message>
        <source>These servers belong to neither your address's domain nor a provider this program knows. Please make sure that they are your provider's before you enter a password.</source>
        <translation>Bu sunucular ne adresinizin alan adına ne de bu programın tanıdığı bir sağlayıcıya ait. Parola girmeden önce sağlayıcınızın olduğundan emin olun.</translation>
    </message>
</context>
<context>
    <name>memnun::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ayarlar</translation>
    </message>
</context>
<context>
    <name>memnun::SettingsSection</name>
    <message>
        <source>Save</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>Saving the settings</source>
        <translation>Ayarları kaydetme</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Kaydedildi</translation>
    </message>
</context>
<context>
    <name>memnun::SignInBox</name>
    <message>
        <source>Stop waiting</source>
        <translation>Beklemeyi bırak</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>İstemci kimliği</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Sakla</translation>
    </message>
    <message>
        <source>Providers let only programs sign in that are registered with them. Register a desktop program at your provider, with the redirect address http://127.0.0.1, and enter the id it is given. It counts for everybody in this workspace.</source>
        <translation>Sağlayıcılar yalnızca kendilerine kayıtlı programlarla oturum açtırır. Sağlayıcınızda, yönlendirme adresi http://127.0.0.1 olan bir masaüstü programı kaydedin ve verilen kimliği girin. Bu çalışma alanındaki herkes için geçerlidir.</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>İstemci gizli anahtarı</translation>
    </message>
    <message>
        <source>Only where the provider gives one to desktop programs too; it is no secret there.</source>
        <translation>Yalnızca sağlayıcı masaüstü programlarına da veriyorsa; orada gizli sayılmaz.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Sağlayıcı</translation>
    </message>
    <message>
        <source>Sign in at %1…</source>
        <translation>%1 ile oturum aç…</translation>
    </message>
    <message>
        <source>Your browser shows the provider's page. Memnun waits until you have signed in there.</source>
        <translation>Tarayıcınız sağlayıcının sayfasını gösteriyor. Memnun orada oturum açmanızı bekliyor.</translation>
    </message>
    <message>
        <source>Memnun</source>
        <translation>Memnun</translation>
    </message>
    <message>
        <source>You are signed in. You can close this page and go back to Memnun.</source>
        <translation>Oturum açıldı. Bu sayfayı kapatıp Memnun’a dönebilirsiniz.</translation>
    </message>
    <message>
        <source>That did not work. Please go back to Memnun and try again.</source>
        <translation>Bu olmadı. Lütfen Memnun’a dönüp yeniden deneyin.</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>Oturum açıldı.</translation>
    </message>
    <message>
        <source>The provider was told not to let Memnun in. Nothing was changed.</source>
        <translation>Sağlayıcıda Memnun’a izin verilmedi. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>The sign-in was not finished. You can begin again at any time.</source>
        <translation>Oturum açma tamamlanmadı. İstediğiniz zaman yeniden başlayabilirsiniz.</translation>
    </message>
    <message>
        <source>The provider does not accept this client id. Please check it.</source>
        <translation>Sağlayıcı bu istemci kimliğini kabul etmiyor. Lütfen kontrol edin.</translation>
    </message>
    <message>
        <source>The provider could not be reached. Please check the connection and try again.</source>
        <translation>Sağlayıcıya ulaşılamadı. Lütfen bağlantıyı kontrol edip yeniden deneyin.</translation>
    </message>
</context>
<context>
    <name>memnun::SkeletonList</name>
    <message>
        <source>Loading</source>
        <translation>Yükleniyor</translation>
    </message>
</context>
<context>
    <name>memnun::SnoozeDialog</name>
    <message>
        <source>Snooze until</source>
        <translation>Şu zamana ertele</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Ertele</translation>
    </message>
    <message>
        <source>Come back at</source>
        <translation>Dönüş zamanı</translation>
    </message>
    <message>
        <source>The ticket leaves the queues until then. A new message brings it back earlier.</source>
        <translation>Talep o zamana kadar kuyruklardan çıkar. Yeni bir ileti onu daha erken geri getirir.</translation>
    </message>
</context>
<context>
    <name>memnun::SpellMarks</name>
    <message>
        <source>Add “%1” to my dictionary</source>
        <translation>“%1” sözcüğünü sözlüğüme ekle</translation>
    </message>
    <message>
        <source>No suggestion</source>
        <translation>Öneri yok</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Yazım denetimi</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkçe</translation>
    </message>
    <message>
        <source>English</source>
        <translation>İngilizce</translation>
    </message>
    <message>
        <source>%1 (no dictionary)</source>
        <translation>%1 (sözlük yok)</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Kapalı</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Öneriler</translation>
    </message>
    <message>
        <source>Looking for some…</source>
        <translation>Öneri aranıyor…</translation>
    </message>
</context>
<context>
    <name>memnun::StatusBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ve %n tane daha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n sorun</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Neler oldu</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Sorun yok</translation>
    </message>
</context>
<context>
    <name>memnun::StyleLine</name>
    <message>
        <source>Prefers: %1</source>
        <translation>Tercihi: %1</translation>
    </message>
</context>
<context>
    <name>memnun::TagDialog</name>
    <message>
        <source>Tags</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <source>Find or make a tag, then Enter</source>
        <translation>Etiket bulun ya da yazın, sonra Enter</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiket</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Uygula</translation>
    </message>
</context>
<context>
    <name>memnun::TaskDelegate</name>
    <message>
        <source>back %1</source>
        <translation>dönüş %1</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(konu yok)</translation>
    </message>
</context>
<context>
    <name>memnun::TemplateForm</name>
    <message>
        <source>A slot that has to be filled in</source>
        <translation>Doldurulması gereken boşluk</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Henüz kullanılmadı</translation>
    </message>
    <message numerus="yes">
        <source>Used in %n answer(s)</source>
        <translation>
            <numerusform>%n yanıtta kullanıldı</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sent without a word of one's own</source>
        <translation>%1 hiç değiştirilmeden gönderildi</translation>
    </message>
    <message>
        <source>Saving the template</source>
        <translation>Şablonu kaydetme</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Ad</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Klasör</translation>
    </message>
    <message>
        <source>S&amp;hortcut</source>
        <translation>Kı&amp;sayol</translation>
    </message>
    <message>
        <source>Typed after / in a reply</source>
        <translation>Yanıtta / işaretinden sonra yazılır</translation>
    </message>
    <message>
        <source>&amp;Turkish text</source>
        <translation>&amp;Türkçe metin</translation>
    </message>
    <message>
        <source>&amp;English text</source>
        <translation>İ&amp;ngilizce metin</translation>
    </message>
    <message>
        <source>Insert into the Turkish text</source>
        <translation>Türkçe metne ekle</translation>
    </message>
    <message>
        <source>Insert into the English text</source>
        <translation>İngilizce metne ekle</translation>
    </message>
    <message>
        <source>This is what the customer reads</source>
        <translation>Müşteri bunu okur</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>Şablonu kaydet</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Kopyasını oluştur</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Sil</translation>
    </message>
    <message>
        <source>Insert…</source>
        <translation>Ekle…</translation>
    </message>
</context>
<context>
    <name>memnun::TemplateList</name>
    <message>
        <source>(English only)</source>
        <translation>(yalnızca İngilizce)</translation>
    </message>
    <message>
        <source>(Turkish only)</source>
        <translation>(yalnızca Türkçe)</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Şablonlar</translation>
    </message>
    <message>
        <source>No template fits. Templates are made on the Templates page.</source>
        <translation>Uyan şablon yok. Şablonlar, Şablonlar sayfasında hazırlanır.</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter inserts · Esc closes</source>
        <translation>↑ ↓ seçer · Enter ekler · Esc kapatır</translation>
    </message>
</context>
<context>
    <name>memnun::TemplateTree</name>
    <message>
        <source>No folder</source>
        <translation>Klasörsüz</translation>
    </message>
    <message numerus="yes">
        <source>Used in %n answer(s)</source>
        <translation>
            <numerusform>%n yanıtta kullanıldı</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::TemplatesPage</name>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (kopya)</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Şablonlar</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Yeni şablon</translation>
    </message>
    <message>
        <source>Find a template</source>
        <translation>Şablon ara</translation>
    </message>
    <message>
        <source>No template fits.</source>
        <translation>Uyan şablon yok.</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Henüz şablon yok</translation>
    </message>
    <message>
        <source>Answers that you write again and again stand here. In a reply, / or :: inserts them.</source>
        <translation>Tekrar tekrar yazdığınız yanıtlar burada durur. Yanıt yazarken / ya da :: ile eklenir.</translation>
    </message>
    <message>
        <source>This template was deleted meanwhile. What you typed is kept; save it to have it as a new one.</source>
        <translation>Bu şablon bu arada silindi. Yazdıklarınız duruyor; yeni şablon olarak saklamak için kaydedin.</translation>
    </message>
</context>
<context>
    <name>memnun::ThreadHeader</name>
    <message>
        <source>(no subject)</source>
        <translation>(konu yok)</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>%1 tarihine ertelendi</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Son tarih %1</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Atanmamış</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Atanan: %1</translation>
    </message>
    <message>
        <source>Waiting since %1</source>
        <translation>%1 tarihinden beri bekliyor</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Çözüldü</translation>
    </message>
</context>
<context>
    <name>memnun::ThreadPane</name>
    <message>
        <source>Conversation</source>
        <translation>Yazışma</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier entry(s)</source>
        <translation>
            <numerusform>Önceki %n kaydı göster</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::ThreadView</name>
    <message>
        <source>No ticket chosen</source>
        <translation>Talep seçilmedi</translation>
    </message>
    <message>
        <source>Choose one in the list to read and answer it here.</source>
        <translation>Burada okuyup yanıtlamak için listeden birini seçin.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tekrar dene</translation>
    </message>
</context>
<context>
    <name>memnun::TicketActions</name>
    <message>
        <source>A ticket in this state cannot go there. Nothing was changed.</source>
        <translation>Bu durumdaki bir talep oraya geçemez. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>This ticket is resolved already.</source>
        <translation>Bu talep zaten çözüldü.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Geri alınacak bir şey yok.</translation>
    </message>
    <message>
        <source>The workspace does not answer yet. Your change waits for it; nothing is lost.</source>
        <translation>Çalışma alanı henüz yanıt vermiyor. Değişikliğiniz bekliyor; hiçbir şey kaybolmadı.</translation>
    </message>
    <message>
        <source>Marking as unread</source>
        <translation>Okunmadı olarak işaretleme</translation>
    </message>
</context>
<context>
    <name>memnun::TicketChoice</name>
    <message>
        <source>(no subject)</source>
        <translation>(konu yok)</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Yeni talep</translation>
    </message>
</context>
<context>
    <name>memnun::TicketDelegate</name>
    <message>
        <source>Unknown sender</source>
        <translation>Bilinmeyen gönderen</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(konu yok)</translation>
    </message>
</context>
<context>
    <name>memnun::TicketListModel</name>
    <message>
        <source>unread</source>
        <translation>okunmadı</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>seçili</translation>
    </message>
</context>
<context>
    <name>memnun::TicketListPane</name>
    <message>
        <source>Inbox</source>
        <translation>Gelen kutusu</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 açık</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Yeni talep</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Talepler</translation>
    </message>
    <message>
        <source>Nothing in “%1”</source>
        <translation>“%1” boş</translation>
    </message>
    <message>
        <source>Tickets come here by themselves when they belong here.</source>
        <translation>Buraya ait talepler kendiliğinden gelir.</translation>
    </message>
    <message>
        <source>Show all tickets</source>
        <translation>Tüm talepleri göster</translation>
    </message>
    <message>
        <source>Your conversations will be here</source>
        <translation>Yazışmalarınız burada olacak</translation>
    </message>
    <message>
        <source>Import mail</source>
        <translation>Posta içe aktar</translation>
    </message>
    <message>
        <source>New ticket (%1)</source>
        <translation>Yeni talep (%1)</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Görünümler</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Önce en eski</translation>
    </message>
    <message>
        <source>Bring in the mail you have, or add the mailbox your customers write to.</source>
        <translation>Elinizdeki postaları içeri alın veya müşterilerinizin yazdığı posta kutusunu ekleyin.</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Hesap ekle</translation>
    </message>
</context>
<context>
    <name>memnun::TicketMenus</name>
    <message>
        <source>Assign to me</source>
        <translation>Bana ata</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Kimse</translation>
    </message>
    <message>
        <source>A closed ticket stays closed</source>
        <translation>Kapanan talep kapalı kalır</translation>
    </message>
    <message>
        <source>No categories yet</source>
        <translation>Henüz kategori yok</translation>
    </message>
    <message>
        <source>Pick a time…</source>
        <translation>Zaman seç…</translation>
    </message>
    <message>
        <source>Wake up now</source>
        <translation>Şimdi uyandır</translation>
    </message>
    <message>
        <source>In 2 hours · %1</source>
        <translation>2 saat sonra · %1</translation>
    </message>
    <message>
        <source>Tomorrow · %1</source>
        <translation>Yarın · %1</translation>
    </message>
    <message>
        <source>Next week · %1</source>
        <translation>Gelecek hafta · %1</translation>
    </message>
</context>
<context>
    <name>memnun::TicketMoves</name>
    <message>
        <source>A closed or merged ticket goes into no other. Nothing was changed.</source>
        <translation>Kapanmış ya da birleştirilmiş bir talep başka bir talebe katılmaz. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>Choose a message first: its menu has it, or %1 goes to it and %2 chooses it.</source>
        <translation>Önce bir ileti seçin: iletinin menüsünden, ya da %1 ile gidip %2 ile.</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>İstenmeyen olarak işaretle</translation>
    </message>
    <message>
        <source>Spam, and block the senders</source>
        <translation>İstenmeyen, gönderenleri de engelle</translation>
    </message>
    <message>
        <source>Spam, and block %1</source>
        <translation>İstenmeyen, %1 adresini de engelle</translation>
    </message>
    <message>
        <source>Spam, and block everybody at %1</source>
        <translation>İstenmeyen, %1 alan adındaki herkesi de engelle</translation>
    </message>
</context>
<context>
    <name>memnun::TicketPicker</name>
    <message>
        <source>Number, words or customer</source>
        <translation>Numara, sözcükler ya da müşteri</translation>
    </message>
    <message>
        <source>Find a ticket</source>
        <translation>Talep bul</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Talepler</translation>
    </message>
    <message>
        <source>No such ticket is open. Try its number or other words.</source>
        <translation>Böyle açık bir talep yok. Numarasını ya da başka sözcükleri deneyin.</translation>
    </message>
    <message>
        <source>The customer has no other open ticket. Find any ticket by its number, words or customer.</source>
        <translation>Müşterinin başka açık talebi yok. Herhangi bir talebi numarası, sözcükleri ya da müşterisiyle bulun.</translation>
    </message>
</context>
<context>
    <name>memnun::TicketWindow</name>
    <message>
        <source>Reading the ticket</source>
        <translation>Talep okunuyor</translation>
    </message>
    <message>
        <source>Answer in the inbox</source>
        <translation>Gelen kutusunda yanıtla</translation>
    </message>
</context>
<context>
    <name>memnun::TimelineList</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Internal note: %1</source>
        <translation>İç not: %1</translation>
    </message>
</context>
<context>
    <name>memnun::TodayModel</name>
    <message>
        <source>Overdue</source>
        <translation>Gecikti</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Bugün</translation>
    </message>
    <message>
        <source>Next seven days</source>
        <translation>Önümüzdeki yedi gün</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Tarihsiz</translation>
    </message>
</context>
<context>
    <name>memnun::TodayPage</name>
    <message>
        <source>Adding the task</source>
        <translation>Görevi ekleme</translation>
    </message>
    <message>
        <source>Please write what has to be done.</source>
        <translation>Lütfen yapılacak işi yazın.</translation>
    </message>
    <message>
        <source>Checking the task off</source>
        <translation>Görevi tamamlama</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Bugün</translation>
    </message>
    <message>
        <source>What has to be done?</source>
        <translation>Ne yapılacak?</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Yeni görev</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>Görev ekle</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Görevler</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Yapılacak bir şey yok</translation>
    </message>
    <message>
        <source>Write a task</source>
        <translation>Görev yaz</translation>
    </message>
    <message>
        <source>Your tasks of the next seven days stand here, and your tickets that are due or come back.</source>
        <translation>Önümüzdeki yedi günün görevleri ve bu sürede vadesi gelen ya da ertelemesi biten talepleriniz burada durur.</translation>
    </message>
</context>
<context>
    <name>memnun::TopBar</name>
    <message>
        <source>Search</source>
        <translation>Ara</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n sorun</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Neler oldu</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Search customers, tickets and calls</source>
        <translation>Müşterilerde, taleplerde, aramalarda ara</translation>
    </message>
</context>
<context>
    <name>memnun::TrendChart</name>
    <message>
        <source> h</source>
        <comment>hours on an axis</comment>
        <translation> sa</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes on an axis</comment>
        <translation> dk</translation>
    </message>
</context>
<context>
    <name>memnun::UndoOffer</name>
    <message>
        <source>Undone.</source>
        <translation>Geri alındı.</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) resolved</source>
        <translation>
            <numerusform>%n talep çözüldü</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) changed</source>
        <translation>
            <numerusform>%n talep değişti</numerusform>
        </translation>
    </message>
    <message>
        <source>Ticket opened</source>
        <translation>Talep açıldı</translation>
    </message>
    <message numerus="yes">
        <source>The reply goes out in %n s</source>
        <translation>
            <numerusform>Yanıt %n sn içinde gidiyor</numerusform>
        </translation>
    </message>
    <message>
        <source>Note kept</source>
        <translation>Not saklandı</translation>
    </message>
    <message>
        <source>Call logged</source>
        <translation>Görüşme kaydedildi</translation>
    </message>
    <message>
        <source>Customer added</source>
        <translation>Müşteri eklendi</translation>
    </message>
    <message>
        <source>Customer saved</source>
        <translation>Müşteri kaydedildi</translation>
    </message>
    <message>
        <source>Task added</source>
        <translation>Görev eklendi</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Görev tamamlandı</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Kaydedildi</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>View made</source>
        <translation>Görünüm oluşturuldu</translation>
    </message>
    <message>
        <source>View deleted</source>
        <translation>Görünüm silindi</translation>
    </message>
    <message>
        <source>Removed from quarantine</source>
        <translation>Karantinadan kaldırıldı</translation>
    </message>
    <message>
        <source>The reply is kept; a demo sends nothing</source>
        <translation>Yanıt saklandı; örnek şirket hiçbir şey göndermez</translation>
    </message>
    <message>
        <source>Tickets merged</source>
        <translation>Talepler birleştirildi</translation>
    </message>
    <message>
        <source>The merge is undone</source>
        <translation>Birleştirme geri alındı</translation>
    </message>
    <message>
        <source>Moved to the other ticket</source>
        <translation>Öteki talebe taşındı</translation>
    </message>
    <message>
        <source>Split to a new ticket</source>
        <translation>Yeni talebe ayrıldı</translation>
    </message>
    <message>
        <source>Marked as spam</source>
        <translation>İstenmeyen olarak işaretlendi</translation>
    </message>
    <message>
        <source>No longer spam</source>
        <translation>Artık istenmeyen değil</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Engellendi</translation>
    </message>
    <message>
        <source>No longer blocked</source>
        <translation>Artık engelli değil</translation>
    </message>
    <message>
        <source>Mail account saved</source>
        <translation>Posta hesabı kaydedildi</translation>
    </message>
    <message>
        <source>Mail account removed</source>
        <translation>Posta hesabı kaldırıldı</translation>
    </message>
    <message>
        <source>Template saved</source>
        <translation>Şablon kaydedildi</translation>
    </message>
    <message>
        <source>Template deleted</source>
        <translation>Şablon silindi</translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n ticket(s) are as they were before.</source>
        <translation>
            <numerusform>Geri alındı: %n talep yeniden eskisi gibi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::UnlockDialog</name>
    <message>
        <source>New passphrase</source>
        <translation>Yeni parola cümlesi</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Parola cümlesi</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Aynısı bir kez daha</translation>
    </message>
    <message>
        <source>A passphrase for your passwords</source>
        <translation>Parolalarınız için bir parola cümlesi</translation>
    </message>
    <message>
        <source>Open your passwords</source>
        <translation>Parolalarınızı açın</translation>
    </message>
    <message>
        <source>This system has no keychain. With a passphrase, Memnun can keep the passwords of your mail accounts sealed in %1. It is asked for once after each start, and nobody can restore it.</source>
        <translation>Bu sistemde anahtar zinciri yok. Bir parola cümlesiyle Memnun, posta hesaplarınızın parolalarını %1 dosyasında mühürlü saklayabilir. Her açılışta bir kez sorulur ve kimse onu geri getiremez.</translation>
    </message>
    <message>
        <source>The passwords of your mail accounts are sealed in %1. Until it is opened, no mail is fetched or sent.</source>
        <translation>Posta hesaplarınızın parolaları %1 dosyasında mühürlü. Açılana kadar posta alınmaz ve gönderilmez.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Şimdi değil</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>Bu cümleyi kullan</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aç</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>En az %n karakter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Weak: easily guessed. Several words are better.</source>
        <translation>Zayıf: kolay tahmin edilir. Birkaç sözcük daha iyidir.</translation>
    </message>
    <message>
        <source>Fair: one more word would make it good.</source>
        <translation>Orta: bir sözcük daha eklenirse iyi olur.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>İyi.</translation>
    </message>
    <message>
        <source>This is too short.</source>
        <translation>Bu çok kısa.</translation>
    </message>
    <message>
        <source>The two are not alike.</source>
        <translation>İkisi aynı değil.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Bir saniye…</translation>
    </message>
    <message>
        <source>This passphrase does not open it. Please try again.</source>
        <translation>Bu parola cümlesi açmıyor. Lütfen yeniden deneyin.</translation>
    </message>
    <message>
        <source>The file is damaged and can't be opened. Move it away and enter the passwords again.</source>
        <translation>Dosya bozuk ve açılamıyor. Başka yere taşıyıp parolaları yeniden girin.</translation>
    </message>
    <message>
        <source>Opening the passwords</source>
        <translation>Parolaları açma</translation>
    </message>
</context>
<context>
    <name>memnun::UnsavedDialog</name>
    <message>
        <source>The workspace can't be written: is the disk full or read-only?</source>
        <translation>Çalışma alanına yazılamıyor: disk dolu ya da salt okunur olabilir mi?</translation>
    </message>
    <message>
        <source>The workspace can't be reached at the moment.</source>
        <translation>Çalışma alanına şu anda ulaşılamıyor.</translation>
    </message>
    <message>
        <source>Your text is not saved</source>
        <translation>Metniniz kaydedilmedi</translation>
    </message>
    <message>
        <source>Text that is not saved</source>
        <translation>Kaydedilmeyen metin</translation>
    </message>
    <message>
        <source>#%1 · Internal note</source>
        <translation>#%1 · İç not</translation>
    </message>
    <message>
        <source>#%1 · Reply</source>
        <translation>#%1 · Yanıt</translation>
    </message>
    <message>
        <source>Memnun keeps trying while you stay. If you leave now, this text is lost unless you take it along.</source>
        <translation>Siz kaldıkça Memnun denemeyi sürdürür. Şimdi çıkarsanız, yanınıza almadığınız sürece bu metin kaybolur.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Kal</translation>
    </message>
    <message>
        <source>&amp;Copy the text</source>
        <translation>&amp;Metni kopyala</translation>
    </message>
    <message>
        <source>&amp;Save to a file…</source>
        <translation>&amp;Dosyaya kaydet…</translation>
    </message>
    <message>
        <source>&amp;Leave anyway</source>
        <translation>&amp;Yine de çık</translation>
    </message>
    <message>
        <source>Copied. Paste it where it is safe before you leave.</source>
        <translation>Kopyalandı. Çıkmadan önce güvenli bir yere yapıştırın.</translation>
    </message>
    <message>
        <source>Save the text</source>
        <translation>Metni kaydet</translation>
    </message>
    <message>
        <source>Unsaved text</source>
        <translation>Kaydedilmeyen metin</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>%1 konumuna kaydedildi.</translation>
    </message>
    <message>
        <source>It could not be saved there (%1). Please choose another place.</source>
        <translation>Oraya kaydedilemedi (%1). Lütfen başka bir yer seçin.</translation>
    </message>
</context>
<context>
    <name>memnun::ViewBar</name>
    <message>
        <source>Views</source>
        <translation>Görünümler</translation>
    </message>
    <message>
        <source>Everybody sees this view</source>
        <translation>Bu görünümü herkes görür</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>“%1” görünümünü sil</translation>
    </message>
    <message>
        <source>New view…</source>
        <translation>Yeni görünüm…</translation>
    </message>
    <message>
        <source>Change “%1”…</source>
        <translation>“%1” görünümünü değiştir…</translation>
    </message>
</context>
<context>
    <name>memnun::ViewDialog</name>
    <message>
        <source>Everybody sees this view</source>
        <translation>Bu görünümü herkes görür</translation>
    </message>
    <message>
        <source>Change the view</source>
        <translation>Görünümü değiştir</translation>
    </message>
    <message>
        <source>New view</source>
        <translation>Yeni görünüm</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>For example: urgent and late</source>
        <translation>Örneğin: acil ve geciken</translation>
    </message>
    <message>
        <source>Newest contact first</source>
        <translation>Önce en yeni temas</translation>
    </message>
    <message>
        <source>Oldest contact first</source>
        <translation>Önce en eski temas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>Make the view</source>
        <translation>Görünümü oluştur</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Sıra</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Sayma</translation>
    </message>
    <message>
        <source>More than %1 tickets now</source>
        <translation>Şu anda %1 talepten fazla</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) now</source>
        <translation>
            <numerusform>Şu anda %n talep</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving the view</source>
        <translation>Görünümü kaydetme</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Kimler görür</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Ne gösterir</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Herkes</translation>
    </message>
    <message>
        <source>Only who made it</source>
        <translation>Yalnızca oluşturan</translation>
    </message>
</context>
<context>
    <name>memnun::WelcomeDialog</name>
    <message>
        <source>Which workspace do you want to work in?</source>
        <translation>Hangi çalışma alanında çalışmak istiyorsunuz?</translation>
    </message>
    <message>
        <source>&amp;Try the demo company</source>
        <translation>&amp;Örnek firmayı deneyin</translation>
    </message>
    <message>
        <source>A furniture shop with eighteen months of mails, calls and tickets. Nothing in it is real, and nothing is sent.</source>
        <translation>On sekiz aylık e-postası, görüşmesi ve talebiyle bir mobilya mağazası. İçindeki hiçbir şey gerçek değildir, hiçbir şey gönderilmez.</translation>
    </message>
    <message>
        <source>&amp;Start with an empty workspace</source>
        <translation>Boş bir &amp;çalışma alanıyla başlayın</translation>
    </message>
    <message>
        <source>One file on this computer that you can copy and back up. Then bring in your mailbox.</source>
        <translation>Bu bilgisayarda kopyalayıp yedekleyebileceğiniz tek bir dosya. Sonra posta kutunuzu içe aktarın.</translation>
    </message>
    <message>
        <source>&amp;Open a workspace file</source>
        <translation>Çalışma alanı &amp;dosyası açın</translation>
    </message>
    <message>
        <source>A file that ends in .memnun.</source>
        <translation>.memnun ile biten bir dosya.</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Çalışma alanı aç</translation>
    </message>
    <message>
        <source>&amp;Connect to a server</source>
        <translation>&amp;Sunucuya bağlanın</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Geri</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>D&amp;eğiştir…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Dos&amp;ya</translation>
    </message>
    <message>
        <source>Create &amp;workspace</source>
        <translation>Çalışma alanı &amp;oluştur</translation>
    </message>
    <message>
        <source>A new workspace</source>
        <translation>Yeni bir çalışma alanı</translation>
    </message>
    <message>
        <source>Everything can be changed later in the settings.</source>
        <translation>Her şey sonradan ayarlardan değiştirilebilir.</translation>
    </message>
    <message>
        <source>Make it a Me&amp;mnun database</source>
        <translation>Memnun için &amp;hazırla</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Bağlan</translation>
    </message>
    <message>
        <source>A workspace on a server</source>
        <translation>Sunucudaki bir çalışma alanı</translation>
    </message>
    <message>
        <source>Ask whoever looks after your server for these.</source>
        <translation>Bunları sunucunuzla ilgilenen kişiye sorun.</translation>
    </message>
    <message>
        <source>Where to keep the workspace</source>
        <translation>Çalışma alanı nerede dursun</translation>
    </message>
    <message>
        <source>Please say where to keep the workspace.</source>
        <translation>Lütfen çalışma alanının yerini belirtin.</translation>
    </message>
    <message>
        <source>A database that your team shares.</source>
        <translation>Ekibinizin paylaştığı bir veritabanı.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>Baş&amp;la</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Siz kimsiniz?</translation>
    </message>
    <message>
        <source>Nobody works in this workspace yet. You become its owner.</source>
        <translation>Bu çalışma alanında henüz kimse çalışmıyor. Sahibi siz olacaksınız.</translation>
    </message>
</context>
<context>
    <name>memnun::WelcomeHead</name>
    <message>
        <source>Light</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Koyu</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Açık veya koyu</translation>
    </message>
</context>
<context>
    <name>memnun::WhatsAppDialog</name>
    <message>
        <source>&amp;Open WhatsApp</source>
        <translation>&amp;WhatsApp'ı aç</translation>
    </message>
    <message>
        <source>It was &amp;sent: log it</source>
        <translation>&amp;Gönderildi: kaydet</translation>
    </message>
    <message>
        <source>&amp;Change the text</source>
        <translation>Metni &amp;değiştir</translation>
    </message>
    <message>
        <source>Write by WhatsApp</source>
        <translation>WhatsApp'tan yaz</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Numara</translation>
    </message>
    <message>
        <source>&amp;Ticket</source>
        <translation>&amp;Talep</translation>
    </message>
    <message>
        <source>T&amp;emplate</source>
        <translation>Şa&amp;blon</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>&amp;Metin</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <source>This customer has no number WhatsApp could write to. Add one in the customer's card.</source>
        <translation>Bu müşterinin WhatsApp'tan yazılabilecek bir numarası yok. Müşteri kartına bir numara ekleyin.</translation>
    </message>
    <message>
        <source>No template</source>
        <translation>Şablonsuz</translation>
    </message>
    <message>
        <source>Please write something first.</source>
        <translation>Lütfen önce bir şeyler yazın.</translation>
    </message>
    <message>
        <source>“%1” is still to be filled in.</source>
        <translation>“%1” henüz doldurulmadı.</translation>
    </message>
    <message numerus="yes">
        <source>The text is too long for WhatsApp's link: at most %n character(s).</source>
        <translation>
            <numerusform>Metin, WhatsApp bağlantısı için çok uzun: en çok %n karakter.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the demo company: WhatsApp was not opened. You can log the message as if it had been sent.</source>
        <translation>Burası örnek işletme: WhatsApp açılmadı. İletiyi gönderilmiş gibi kaydedebilirsiniz.</translation>
    </message>
    <message>
        <source>Your text stands in WhatsApp. Send it there, then say here that it was sent; otherwise nothing is logged.</source>
        <translation>Metniniz WhatsApp'ta duruyor. Oradan gönderin, sonra burada gönderildiğini söyleyin; yoksa hiçbir şey kaydedilmez.</translation>
    </message>
    <message>
        <source>Logging the message</source>
        <translation>İletiyi kaydetme</translation>
    </message>
</context>
<context>
    <name>memnun::WhichUserDialog</name>
    <message>
        <source>Your &amp;name</source>
        <translation>&amp;Adınız</translation>
    </message>
    <message>
        <source>Your &amp;e-mail address</source>
        <translation>&amp;E-posta adresiniz</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Siz kimsiniz?</translation>
    </message>
    <message>
        <source>Several people work in this workspace. Your colleagues see your name beside what you do.</source>
        <translation>Bu çalışma alanında birden çok kişi çalışıyor. Arkadaşlarınız yaptıklarınızın yanında adınızı görür.</translation>
    </message>
    <message>
        <source>I am new here</source>
        <translation>Burada yeniyim</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Başla</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Kişi</translation>
    </message>
</context>
<context>
    <name>memnun::WorkDialog</name>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
</context>
<context>
    <name>memnun::WorkSection</name>
    <message>
        <source>How you like to work. Only for you, and at once.</source>
        <translation>Nasıl çalışmayı sevdiğiniz. Yalnız sizin için ve hemen geçerlidir.</translation>
    </message>
    <message>
        <source>&amp;After resolving a ticket</source>
        <translation>Talep &amp;çözülünce</translation>
    </message>
    <message>
        <source>The same when a ticket leaves the queue another way, such as by snoozing.</source>
        <translation>Talep ertelenerek ya da başka yolla kuyruktan çıkınca da aynısı yapılır.</translation>
    </message>
    <message>
        <source>Open the next one</source>
        <translation>Sonrakini aç</translation>
    </message>
    <message>
        <source>Stay with it</source>
        <translation>Aynı talepte kal</translation>
    </message>
    <message>
        <source>Go back to the list</source>
        <translation>Listeye dön</translation>
    </message>
    <message>
        <source>Working in the inbox</source>
        <translation>Gelen kutusunda çalışma</translation>
    </message>
    <message>
        <source>In Turkish or English, as the customer writes. Words you add are kept for you alone.</source>
        <translation>Müşterinin yazdığı dile göre Türkçe ya da İngilizce. Eklediğiniz sözcükler yalnızca sizde kalır.</translation>
    </message>
    <message>
        <source>No Hunspell dictionary was found on this computer, so nothing is checked (packages hunspell-tr, hunspell-en-us).</source>
        <translation>Bu bilgisayarda Hunspell sözlüğü bulunamadı, bu yüzden denetim yapılmıyor (paketler: hunspell-tr, hunspell-en-us).</translation>
    </message>
    <message>
        <source>In Turkish only: no English dictionary was found (package hunspell-en-us).</source>
        <translation>Yalnızca Türkçe: İngilizce sözlük bulunamadı (paket: hunspell-en-us).</translation>
    </message>
    <message>
        <source>In English only: no Turkish dictionary was found (package hunspell-tr).</source>
        <translation>Yalnızca İngilizce: Türkçe sözlük bulunamadı (paket: hunspell-tr).</translation>
    </message>
    <message>
        <source>S&amp;pelling in replies and notes</source>
        <translation>Yanıt ve notlarda &amp;yazım denetimi</translation>
    </message>
    <message>
        <source>Underline unknown words</source>
        <translation>Bilinmeyen sözcüklerin altını çiz</translation>
    </message>
    <message>
        <source>Do not check</source>
        <translation>Denetleme</translation>
    </message>
</context>
<context>
    <name>memnun::WorkspaceWindow</name>
    <message>
        <source>Workspace</source>
        <translation>Çalışma alanı</translation>
    </message>
    <message>
        <source>Import mail…</source>
        <translation>Posta içe aktar…</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>Yeni çalışma alanı…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Dosya aç…</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Sunucuya bağlan…</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>“%1” aç</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Geri alma</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Geri alınacak bir şey yok.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Düzen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>Mail waits in the outbox</source>
        <translation>Giden kutusunda posta bekliyor</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) have not left yet. They are kept and leave after the next start.</source>
        <translation>
            <numerusform>%n ileti henüz gitmedi. Saklanır ve bir sonraki açılışta gider.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Yine de kapat</translation>
    </message>
    <message>
        <source>Demo company · nothing is sent</source>
        <translation>Örnek firma · hiçbir şey gönderilmez</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) have not left yet. They are kept and leave when this workspace is open again.</source>
        <translation>
            <numerusform>%n ileti henüz gitmedi. Saklanır ve bu çalışma alanı yeniden açıldığında gider.</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch anyway</source>
        <translation>Yine de geç</translation>
    </message>
    <message>
        <source>Ending the sending of mail…</source>
        <translation>Posta gönderimi sonlandırılıyor…</translation>
    </message>
    <message>
        <source>Safety copies…</source>
        <translation>Güvenlik kopyaları…</translation>
    </message>
    <message>
        <source>Outbox…</source>
        <translation>Giden kutusu…</translation>
    </message>
    <message>
        <source>%1 · can only be read</source>
        <translation>%1 · yalnızca okunabilir</translation>
    </message>
    <message>
        <source>Import chats…</source>
        <translation>Sohbetleri içe aktar…</translation>
    </message>
    <message>
        <source>Import customers…</source>
        <translation>Müşterileri içe aktar…</translation>
    </message>
</context>
</TS>
