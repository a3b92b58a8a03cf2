package forklore.cli.command;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.KeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// A text that only who knows a passphrase can read: AES-256 in GCM, with a key that PBKDF2 makes of the passphrase.
///
/// The lines before the text say how it was sealed and are covered by the seal. A seal of the same text is another one
/// each time.
final class Seal {

    private static final String FIRST = "forklore-sealed 1";
    private static final String DERIVED = "pbkdf2-hmac-sha256";
    private static final int ROUNDS = 600_000;
    private static final int MOST_ROUNDS = 10_000_000;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int LINE = 76;

    private Seal() {}

    /// {@return the sealed text}
    ///
    /// @param text the text
    /// @param passphrase what opens it
    static String seal(String text, char[] passphrase) {
        SecureRandom chance = new SecureRandom();
        byte[] salt = new byte[SALT_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        chance.nextBytes(salt);
        chance.nextBytes(nonce);
        Base64.Encoder encoder = Base64.getEncoder();
        String head = FIRST + "\n" + DERIVED + " " + ROUNDS + " " + encoder.encodeToString(salt) + "\naes-256-gcm "
                + encoder.encodeToString(nonce) + "\n";
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, passphrase, salt, ROUNDS, nonce, head)
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] lineEnd = {'\n'};
            return head + Base64.getMimeEncoder(LINE, lineEnd).encodeToString(sealed) + "\n";
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// {@return whether a text is a sealed one}
    ///
    /// @param text a text
    static boolean isSealed(String text) {
        return text.startsWith(FIRST + "\n");
    }

    /// {@return the text that was sealed; empty if the passphrase is another one, or the seal was changed}
    ///
    /// @param sealed a sealed text
    /// @param passphrase what may open it
    static Optional<String> open(String sealed, char[] passphrase) {
        List<String> lines = sealed.lines().toList();
        if (lines.size() < 4) {
            return Optional.empty();
        }
        String[] derived = lines.get(1).split(" ");
        String[] cipher = lines.get(2).split(" ");
        String head = String.join("\n", lines.subList(0, 3)) + "\n";
        try {
            int rounds = Integer.parseInt(derived[1]);
            if (rounds < 1 || rounds > MOST_ROUNDS) {
                return Optional.empty();
            }
            byte[] salt = Base64.getDecoder().decode(derived[2]);
            byte[] nonce = Base64.getDecoder().decode(cipher[1]);
            byte[] text = Base64.getDecoder().decode(String.join("", lines.subList(3, lines.size())));
            byte[] opened = cipher(Cipher.DECRYPT_MODE, passphrase, salt, rounds, nonce, head)
                    .doFinal(text);
            return Optional.of(new String(opened, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException | ArrayIndexOutOfBoundsException broken) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, char[] passphrase, byte[] salt, int rounds, byte[] nonce, String head)
            throws GeneralSecurityException {
        KeySpec spec = new PBEKeySpec(passphrase, salt, rounds, KEY_BITS);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(head.getBytes(StandardCharsets.UTF_8));
        Arrays.fill(key, (byte) 0);
        return cipher;
    }
}
