// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.finding.Finding;

/** SM2 with SM3 in both directions beside OpenSSL. */
class Sm2AnchorTest {
  private static final String[] OPTIONS = {
    "-rawin", "-digest", "sm3", "-pkeyopt", "distid:1234567812345678"
  };

  @TempDir private Path folder;
  private final Sm2Anchor anchor = Sm2Anchor.generate();

  @BeforeEach
  void files() throws Exception {
    Files.writeString(folder.resolve("text"), Checkpoints.FIRST.text());
    Files.writeString(folder.resolve("other"), Checkpoints.OTHER.text());
  }

  @Test
  void opensslAcceptsOurSignatureAndNotOverAnotherText() throws Exception {
    Programs.need("openssl", "openssl", "version");
    Receipt receipt = anchor.place(Checkpoints.FIRST).orElseThrow();
    Files.write(folder.resolve("sig"), receipt.bytes("signature"));
    Files.writeString(folder.resolve("pub.pem"), anchor.key().pem());

    assertThat(verify("text")).contains("Signature Verified Successfully");
    assertThat(verify("other")).contains("Signature Verification Failure");
  }

  private String verify(String text) {
    var command =
        new java.util.ArrayList<>(
            List.of("openssl", "pkeyutl", "-verify", "-pubin", "-inkey", "pub.pem"));
    command.addAll(List.of("-in", text, "-sigfile", "sig"));
    command.addAll(List.of(OPTIONS));
    return Programs.run(folder, command.toArray(String[]::new)).text();
  }

  @Test
  void aKeyAndASignatureOfOpensslAreAccepted() throws Exception {
    Programs.need("openssl", "openssl", "version");
    Programs.run(folder, "openssl", "genpkey", "-algorithm", "SM2", "-out", "key.pem");
    var command =
        new java.util.ArrayList<>(List.of("openssl", "pkeyutl", "-sign", "-inkey", "key.pem"));
    command.addAll(List.of("-in", "text", "-out", "sig"));
    command.addAll(List.of(OPTIONS));
    assertThat(Programs.run(folder, command.toArray(String[]::new)).code()).isZero();
    Sm2Key key = Sm2Anchor.parse(Files.readString(folder.resolve("key.pem"))).orElseThrow().key();
    var receipt =
        new Receipt(
            Receipt.Kind.SM2,
            Checkpoints.FIRST,
            Map.of(
                "key", Receipt.base64(key.der()),
                "signature", Receipt.base64(Files.readAllBytes(folder.resolve("sig")))));

    assertThat(AnchorCheck.check(receipt, trust(key)).isDone()).isTrue();
  }

  private static AnchorTrust trust(Sm2Key key) {
    return new AnchorTrust(List.of(), List.of(key), Set.of());
  }

  @Test
  void aSignatureOverAnotherCheckpointOrOfAStrangerIsRefused() {
    Receipt receipt = anchor.place(Checkpoints.FIRST).orElseThrow();
    var moved = new Receipt(receipt.kind(), Checkpoints.OTHER, receipt.proof());

    assertThat(AnchorCheck.check(receipt, trust(anchor.key())).isDone()).isTrue();
    assertThat(AnchorCheck.check(moved, trust(anchor.key())).findings())
        .extracting(Finding::code)
        .containsExactly("receipt-invalid");
    assertThat(AnchorCheck.check(receipt, trust(Sm2Anchor.generate().key())).findings())
        .extracting(Finding::code)
        .containsExactly("anchor-unknown");
  }

  @Test
  void aPrivateKeyReadsBackAndIsNeverRepeatedInARefusal() {
    assertThat(Sm2Anchor.parse(anchor.pem()).orElseThrow().key()).isEqualTo(anchor.key());
    String spoilt = anchor.pem().replace("PRIVATE", "SECRET");
    assertThat(Sm2Anchor.parse(spoilt).findings().getFirst().got())
        .isEqualTo("a text that is no key of SM2");
  }

  @Test
  void aTrustFileIsReadAndAStrangeEntryNamed() {
    String account = "account 0xF39FD6e51aad88F6F4ce6aB8827279cffFb92266\n";
    AnchorTrust read = AnchorTrust.parse(anchor.key().pem() + account).orElseThrow();
    assertThat(read.sm2()).containsExactly(anchor.key());
    assertThat(read.accounts()).containsExactly("0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266");
    assertThat(AnchorTrust.parse(anchor.pem()).findings().getFirst().got())
        .isEqualTo("PRIVATE KEY");
    assertThat(AnchorTrust.parse("account 0x12\n").isDone()).isFalse();
  }
}
