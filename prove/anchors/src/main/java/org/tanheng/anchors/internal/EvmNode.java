// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors.internal;

import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** Sends a signed transaction to a node of a chain and waits until a block holds it. */
public final class EvmNode {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final String DONE = "0x1";

  private final JsonRpc rpc;
  private final URI address;

  public EvmNode(URI address) {
    this.rpc = new JsonRpc(address);
    this.address = address;
  }

  /** A transaction in a block. */
  public record Mined(
      byte[] transaction, BigInteger block, String blockHash, Optional<String> contract) {}

  /**
   * Runs a call as a transaction.
   *
   * @param to contract, empty to make one
   * @param data hexadecimal digits
   */
  public Mined run(BigInteger key, String to, String data) {
    Json from = Json.of(Secp256k1.account(key));
    var call = JsonObject.builder().put("from", from).put("data", "0x" + data);
    if (!to.isEmpty()) {
      call.put("to", to);
    }
    BigInteger gas = rpc.number("eth_estimateGas", call.build());
    var transaction =
        new EvmTransaction(
            rpc.number("eth_chainId").longValueExact(),
            rpc.number("eth_getTransactionCount", from, Json.of("pending")).longValueExact(),
            rpc.number("eth_gasPrice"),
            gas.longValueExact(),
            to,
            data);
    byte[] signed = transaction.signed(key);
    String hash =
        rpc.text("eth_sendRawTransaction", Json.of("0x" + HexFormat.of().formatHex(signed)));
    return mined(signed, hash);
  }

  private Mined mined(byte[] signed, String hash) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (rpc.call("eth_getTransactionReceipt", Json.of(hash)) instanceof JsonObject receipt) {
        if (!receipt.text("status").orElse("").equals(DONE)) {
          throw refused("anchor-refused", "transaction " + hash + " was reverted");
        }
        return new Mined(
            signed,
            new BigInteger(receipt.text("blockNumber").orElse("0x0").substring(2), 16),
            receipt.text("blockHash").orElse(""),
            receipt.text("contractAddress"));
      }
      pause();
    }
    throw refused("anchor-unreachable", "no block with transaction " + hash + " in " + PATIENCE);
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused("anchor-unreachable", "interrupted");
    }
  }

  private FindingException refused(String code, String got) {
    return new FindingException(
        Finding.error(
            code,
            address.toString(),
            got,
            "a transaction in a block",
            "Look for the transaction on the chain before you try again."));
  }

  /** The number of the chain. */
  public long id() {
    return rpc.number("eth_chainId").longValueExact();
  }

  /** The code of a contract as 0x and hexadecimal digits; 0x alone where there is none. */
  public String code(String contract) {
    return rpc.text("eth_getCode", Json.of(contract), Json.of("latest"));
  }

  /** Reads from a contract: the answer as 0x and hexadecimal digits. */
  public String ask(String contract, String data) {
    return rpc.text(
        "eth_call",
        JsonObject.builder().put("to", contract).put("data", "0x" + data).build(),
        Json.of("latest"));
  }
}
