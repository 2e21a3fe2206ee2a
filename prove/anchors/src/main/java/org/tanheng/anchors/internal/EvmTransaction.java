// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A transaction in Ethereum's first form, bound to a chain (EIP-155): every chain with the Ethereum
 * virtual machine takes it. No money goes with it.
 *
 * @param to contract, as 0x and 40 digits; empty to make a contract
 * @param data hexadecimal digits of the call
 */
public record EvmTransaction(
    long chain, long nonce, BigInteger gasPrice, long gas, String to, String data) {
  private static final int FIELDS = 9;
  private static final int V_CHAIN = 35;

  private List<byte[]> fields() {
    var fields = new ArrayList<byte[]>();
    fields.add(Rlp.number(BigInteger.valueOf(nonce)));
    fields.add(Rlp.number(gasPrice));
    fields.add(Rlp.number(BigInteger.valueOf(gas)));
    fields.add(to.isEmpty() ? new byte[0] : HexFormat.of().parseHex(to.substring(2)));
    fields.add(new byte[0]);
    fields.add(HexFormat.of().parseHex(data));
    return fields;
  }

  private byte[] signingHash() {
    var fields = fields();
    fields.add(Rlp.number(BigInteger.valueOf(chain)));
    fields.add(new byte[0]);
    fields.add(new byte[0]);
    return Secp256k1.keccak(Rlp.list(fields));
  }

  /** The signed transaction, as bytes for the chain. */
  public byte[] signed(BigInteger key) {
    Secp256k1.Signed signed = Secp256k1.sign(key, signingHash());
    var fields = fields();
    fields.add(Rlp.number(BigInteger.valueOf(chain * 2 + V_CHAIN + signed.parity())));
    fields.add(Rlp.number(signed.r()));
    fields.add(Rlp.number(signed.s()));
    return Rlp.list(fields);
  }

  /** What a signed transaction says and who signed it; empty if it is none. */
  public static Optional<Read> read(byte[] bytes) {
    try {
      List<byte[]> fields = Rlp.read(bytes);
      if (fields.size() != FIELDS || number(fields.get(4)).signum() != 0) {
        return Optional.empty();
      }
      BigInteger v = number(fields.get(6)).subtract(BigInteger.valueOf(V_CHAIN));
      String to = HexFormat.of().formatHex(fields.get(3));
      var transaction =
          new EvmTransaction(
              v.shiftRight(1).longValueExact(),
              number(fields.get(0)).longValueExact(),
              number(fields.get(1)),
              number(fields.get(2)).longValueExact(),
              to.isEmpty() ? "" : "0x" + to,
              HexFormat.of().formatHex(fields.get(5)));
      var signature =
          new Secp256k1.Signed(v.testBit(0) ? 1 : 0, number(fields.get(7)), number(fields.get(8)));
      return Secp256k1.recover(signature, transaction.signingHash())
          .map(account -> new Read(transaction, account));
    } catch (ArithmeticException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static BigInteger number(byte[] bytes) {
    return new BigInteger(1, bytes);
  }

  /** A transaction and the account that signed it. */
  public record Read(EvmTransaction transaction, String by) {}
}
