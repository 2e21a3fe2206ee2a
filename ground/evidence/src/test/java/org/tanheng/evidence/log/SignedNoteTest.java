// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanheng.evidence.Hash;

class SignedNoteTest {
  /** Key and note of C2SP signed-note, section Verifier keys, Example. */
  private static final String PUBLISHED_KEY =
      "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

  private static final String PUBLISHED_NOTE =
      """
      This is an example message.

      — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
      """;

  private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");

  @Test
  void thePublishedNoteIsOfThePublishedKey() {
    NoteKey key = NoteKey.parse(PUBLISHED_KEY).orElseThrow();
    SignedNote note = SignedNote.parse(PUBLISHED_NOTE).orElseThrow();
    assertThat(note.of(key).orElseThrow()).isPresent();
    assertThat(note.write()).isEqualTo(PUBLISHED_NOTE);
    assertThat(key.encoded()).isEqualTo(PUBLISHED_KEY);
  }

  /** C2SP signed-note: any UTF-8 without ASCII control characters but the line end. */
  @Test
  void charactersBeyondTheFirstPlaneAreText() {
    NoteSigner signer = NoteSigner.generate("plant.example/𝒜", KeyType.ED25519);
    String text = "厂 🏭 𠮷 \ud836\udc00\n";
    SignedNote note = new SignedNote(text, java.util.List.of(signer.sign(text, AT)));
    SignedNote again = SignedNote.parse(note.write()).orElseThrow();
    assertThat(again).isEqualTo(note);
    assertThat(again.of(signer.key()).orElseThrow()).isPresent();
    assertThat(SignedNote.parse(note.write().replace("厂", "\ud834")).isDone()).isFalse();
  }

  @Test
  void anotherTextUnderItsSignatureIsRefused() {
    NoteKey key = NoteKey.parse(PUBLISHED_KEY).orElseThrow();
    String changed = PUBLISHED_NOTE.replace("example message", "exemple message");
    assertThat(SignedNote.parse(changed).orElseThrow().of(key).findings().getFirst().code())
        .isEqualTo("signature-invalid");
  }

  /** RFC 8032 section 7.1, test 1. */
  @Test
  void thePublicKeyOfASeed() {
    byte[] seed =
        HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    assertThat(HexFormat.of().formatHex(Ed25519.publicOf(seed)))
        .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    assertThat(HexFormat.of().formatHex(Ed25519.sign(seed, new byte[0])))
        .isEqualTo(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
  }

  @Test
  void manyKeysAreReadBackAndCheckOnlyTheirOwn() {
    for (int i = 0; i < 50; i++) {
      KeyType type = i % 2 == 0 ? KeyType.ED25519 : KeyType.COSIGNATURE;
      NoteSigner signer = NoteSigner.generate("plant.example/" + i, type);
      NoteSigner read = NoteSigner.parse(signer.encoded()).orElseThrow();
      assertThat(read.key()).isEqualTo(signer.key());
      assertThat(NoteKey.parse(signer.key().encoded()).orElseThrow()).isEqualTo(signer.key());

      String text = new Checkpoint("plant.example/log", i, Hash.ofText("root")).text();
      SignedNote note = new SignedNote(text, java.util.List.of(read.sign(text, AT)));
      SignedNote again = SignedNote.parse(note.write()).orElseThrow();
      assertThat(again.of(signer.key()).orElseThrow()).isPresent();
      NoteKey other = NoteSigner.generate("plant.example/" + i, type).key();
      assertThat(again.of(other).orElseThrow()).isEmpty();
      if (type == KeyType.COSIGNATURE) {
        assertThat(again.of(signer.key()).orElseThrow().orElseThrow().time()).isEqualTo(AT);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text\n",
        "text\n\n",
        "text\n\nno signature\n",
        "text\n\n— name\n",
        "text\n\n— na+me AAAAAAA=\n",
        "text\n\n— name AAAAAAA\n",
        "text\n\n— name AAAA\n",
        "text\r\n\n— name AAAAAAA=\n",
        "text\n\n— name AAAAAAA=",
        "text\n\n— name AAAAAAB=\n"
      })
  void anyOtherFormIsRefused(String note) {
    assertThat(SignedNote.parse(note).findings().getFirst().code()).isEqualTo("note-malformed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "origin\n1\n",
        "origin\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "origin\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "origin\n9999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "origin\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nextension\n",
        "origin\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
        "origin\n1\nZG9uJ3QgY2FyZSAy\n"
      })
  void aCheckpointHasOneForm(String text) {
    assertThat(Checkpoint.parse(text).findings().getFirst().code())
        .isEqualTo("checkpoint-malformed");
  }
}
