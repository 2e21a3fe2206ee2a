// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes of a chain against values that are printed elsewhere. */
class ChainBytesTest {

  @ParameterizedTest
  @CsvSource({
    // Yellow Paper: Keccak-256 of nothing; the ABI's selector of transfer(address,uint256)
    "'', c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470",
    "'transfer(address,uint256)', a9059cbb",
    "'place(bytes32,uint64)', fcb10516",
    "'placedAt(address,bytes32)', 19fc09d8"
  })
  void hashes(String text, String begin) {
    byte[] hash = Secp256k1.keccak(text.getBytes(StandardCharsets.UTF_8));
    assertThat(HexFormat.of().formatHex(hash)).startsWith(begin);
  }

  @Test
  void listsAreWrittenAsInTheSpecification() {
    // "cat", "dog" of the documentation of RLP
    assertThat(HexFormat.of().formatHex(Rlp.list(List.of(bytes("cat"), bytes("dog")))))
        .isEqualTo("c88363617483646f67");
    assertThat(Rlp.list(List.of())).containsExactly(0xc0);
    assertThat(HexFormat.of().formatHex(Rlp.list(List.of(Rlp.number(BigInteger.ZERO)))))
        .isEqualTo("c180");
    byte[] lorem = bytes("Lorem ipsum dolor sit amet, consectetur adipisicing elit");
    assertThat(HexFormat.of().formatHex(Rlp.list(List.of(lorem)))).startsWith("f83ab8384c6f72656d");
    assertThat(Rlp.read(Rlp.list(List.of(lorem, bytes("a"))))).containsExactly(lorem, bytes("a"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @CsvSource({"''", "c1", "c28100", "c2826162", "f800", "ff7fffffffffffffff", "c18061", "83636174"})
  void otherFormsAreRefused(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex == null ? "" : hex);
    assertThatIllegalArgumentException().isThrownBy(() -> Rlp.read(bytes));
  }

  @Test
  void anAccountIsThatOfItsKey() {
    var key =
        new BigInteger("4646464646464646464646464646464646464646464646464646464646464646", 16);
    // EIP-155, example
    assertThat(Secp256k1.account(key)).isEqualTo("0x9d8a62f656a8d1615c1294fd71e9cfb3e4855a4f");
  }

  @Test
  void theSignatureOfTheExampleOfEip155() {
    byte[] hash =
        HexFormat.of().parseHex("daf5a779ae972f972197303d7b574746c7ef83eadac0f2791ad23db92e4c8e53");
    var key = new BigInteger("46".repeat(32), 16);
    Secp256k1.Signed signed = Secp256k1.sign(key, hash);
    assertThat(signed.parity()).isZero();
    assertThat(signed.r().toString(16))
        .isEqualTo("28ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276");
    assertThat(signed.s().toString(16))
        .isEqualTo("67cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83");
    assertThat(Secp256k1.recover(signed, hash)).contains(Secp256k1.account(key));
  }
}
