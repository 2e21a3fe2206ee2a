// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tanheng.anchors.internal.EvmNode;
import org.tanheng.anchors.internal.EvmTransaction;
import org.tanheng.anchors.internal.Secp256k1;
import org.tanheng.evidence.log.Checkpoint;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/**
 * A contract on a chain with the Ethereum virtual machine that keeps when an account first placed
 * an imprint ({@code Anchor.sol}). The receipt holds the signed transaction; that the chain took it
 * is seen on the chain alone, by {@link #confirm}.
 */
public final class EvmAnchor implements Anchor {
  private static final String PLACE = "fcb10516";
  private static final String PLACED_AT = "19fc09d8";
  private static final int WORD = 64;

  /** Hexadecimal digits in front of the code that stays on the chain. */
  private static final int CREATION = 62;

  private final EvmNode node;
  private final String contract;
  private final EvmAccount account;

  /**
   * A contract by its address, reached over a node.
   *
   * @param contract 0x and 40 hexadecimal digits
   */
  public EvmAnchor(URI node, String contract, EvmAccount account) {
    this.node = new EvmNode(node);
    this.contract = contract.toLowerCase(Locale.ROOT);
    this.account = account;
  }

  /** Puts the contract on the chain and gives its address. */
  public static Outcome<String> deploy(URI node, EvmAccount account) {
    return Outcome.of(
        () -> new EvmNode(node).run(account.key(), "", creationCode()).contract().orElseThrow());
  }

  private static String creationCode() {
    try (var in = EvmAnchor.class.getResourceAsStream("Anchor.hex")) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Outcome<Receipt> place(Checkpoint checkpoint) {
    return Outcome.of(
        () -> {
          EvmNode.Mined mined = node.run(account.key(), contract, call(checkpoint));
          return new Receipt(
              Receipt.Kind.EVM,
              checkpoint,
              Map.of(
                  "contract", contract,
                  "transaction", Receipt.base64(mined.transaction()),
                  "block", mined.block().toString(),
                  "blockHash", mined.blockHash()));
        });
  }

  private static String call(Checkpoint checkpoint) {
    return PLACE
        + Receipt.imprint(checkpoint).hex()
        + "%064x".formatted(BigInteger.valueOf(checkpoint.size()));
  }

  /**
   * Asks a node of the chain when the contract took what the receipt says. A node of another chain
   * and a contract with other code, which may answer what its maker likes, confirm nothing.
   */
  public static Outcome<Instant> confirm(URI node, Receipt receipt) {
    return Outcome.of(
        () -> {
          EvmTransaction.Read read =
              read(receipt).orElseThrow(() -> new FindingException(invalid(receipt).findings()));
          var chain = new EvmNode(node);
          String contract = read.transaction().to();
          if (chain.id() != read.transaction().chain()) {
            throw new FindingException(
                receipt
                    .refused("chain " + chain.id(), "chain " + read.transaction().chain())
                    .findings());
          }
          if (!chain.code(contract).equals("0x" + creationCode().substring(CREATION))) {
            throw new FindingException(
                receipt
                    .refused("another code at " + contract, "the code of Anchor.sol")
                    .findings());
          }
          String answer =
              chain.ask(
                  contract,
                  PLACED_AT
                      + "0".repeat(WORD - 40)
                      + read.by().substring(2)
                      + receipt.imprint().hex());
          BigInteger at = new BigInteger("0" + answer.substring(2), 16);
          if (at.signum() == 0) {
            throw new FindingException(
                receipt
                    .refused("a contract that knows nothing of this imprint", "its time")
                    .findings());
          }
          return Instant.ofEpochSecond(at.longValueExact());
        });
  }

  private static Optional<EvmTransaction.Read> read(Receipt receipt) {
    return EvmTransaction.read(receipt.bytes("transaction"))
        .filter(read -> read.transaction().to().equals(receipt.value("contract")))
        .filter(read -> read.transaction().data().equals(call(receipt.checkpoint())));
  }

  private static Outcome<Anchored> invalid(Receipt receipt) {
    return receipt.refused(
        "no signed transaction that places this imprint", "place(" + receipt.imprint() + ")");
  }

  static Outcome<Anchored> check(Receipt receipt, AnchorTrust trust) {
    Optional<EvmTransaction.Read> read = read(receipt);
    if (read.isEmpty()) {
      return invalid(receipt);
    }
    if (!trust.accounts().contains(read.get().by())) {
      return AnchorCheck.unknown("account " + read.get().by(), "account " + read.get().by());
    }
    String hash = HexFormat.of().formatHex(Secp256k1.keccak(receipt.bytes("transaction")));
    return Outcome.done(
        new Anchored(
            receipt.checkpoint(),
            "account " + read.get().by() + " on chain " + read.get().transaction().chain(),
            null,
            "that the chain took transaction 0x"
                + hash
                + " in block "
                + receipt.value("block")
                + " is to be seen on the chain"));
  }
}
