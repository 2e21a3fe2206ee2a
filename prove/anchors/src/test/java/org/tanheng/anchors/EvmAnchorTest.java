// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.finding.Finding;

/** A contract on a chain that nobody here wrote. */
class EvmAnchorTest {
  private final EvmAccount account = EvmAccount.parse(Chain.KEY).orElseThrow();
  private final AnchorTrust trust =
      new AnchorTrust(List.of(), List.of(), Set.of(account.address()));

  @TempDir private Path folder;

  @Test
  void aCheckpointIsPlacedOnceAndConfirmed() throws Exception {
    try (var chain = new Chain(folder)) {
      String contract = EvmAnchor.deploy(chain.address(), account).orElseThrow();
      var anchor = new EvmAnchor(chain.address(), contract, account);
      Receipt receipt = anchor.place(Checkpoints.FIRST).orElseThrow();

      Anchored anchored = AnchorCheck.check(receipt, trust).orElseThrow();
      assertThat(anchored.by())
          .isEqualTo("account 0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266 on chain 31337");
      assertThat(EvmAnchor.confirm(chain.address(), receipt).orElseThrow())
          .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));

      assertThat(anchor.place(Checkpoints.FIRST).findings())
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.code()).isEqualTo("anchor-refused");
                assertThat(finding.got()).contains("placed before");
              });
      assertThat(anchor.place(Checkpoints.OTHER).isDone()).isTrue();
    }
  }

  @Test
  void whatTheChainDoesNotKnowIsNotConfirmed(@TempDir Path second) throws Exception {
    try (var chain = new Chain(folder);
        var fork = new Chain(second)) {
      String contract = EvmAnchor.deploy(chain.address(), account).orElseThrow();
      assertThat(EvmAnchor.deploy(fork.address(), account).orElseThrow()).isEqualTo(contract);
      Receipt receipt =
          new EvmAnchor(fork.address(), contract, account).place(Checkpoints.FIRST).orElseThrow();

      assertThat(AnchorCheck.check(receipt, trust).isDone()).isTrue();
      assertThat(EvmAnchor.confirm(chain.address(), receipt).findings())
          .extracting(Finding::code)
          .containsExactly("receipt-invalid");
    }
  }

  @Test
  void anotherCheckpointContractAccountOrAChangedTransactionIsRefused() throws Exception {
    try (var chain = new Chain(folder)) {
      String contract = EvmAnchor.deploy(chain.address(), account).orElseThrow();
      Receipt receipt =
          new EvmAnchor(chain.address(), contract, account).place(Checkpoints.FIRST).orElseThrow();

      assertThat(code(new Receipt(receipt.kind(), Checkpoints.OTHER, receipt.proof()), trust))
          .isEqualTo("receipt-invalid");
      assertThat(code(with(receipt, "contract", account.address()), trust))
          .isEqualTo("receipt-invalid");
      assertThat(code(receipt, AnchorTrust.NONE)).isEqualTo("anchor-unknown");
      byte[] transaction = receipt.bytes("transaction");
      for (int i = 0; i < transaction.length; i++) {
        transaction[i] ^= 1;
        assertThat(code(with(receipt, "transaction", Receipt.base64(transaction)), trust))
            .as("byte %s", i)
            .isIn("receipt-invalid", "anchor-unknown");
        transaction[i] ^= 1;
      }
    }
  }

  private static String code(Receipt receipt, AnchorTrust trust) {
    return AnchorCheck.check(receipt, trust).findings().stream()
        .map(Finding::code)
        .findFirst()
        .orElse("holds");
  }

  private static Receipt with(Receipt receipt, String name, String value) {
    var proof = new HashMap<>(receipt.proof());
    proof.put(name, value);
    return new Receipt(receipt.kind(), receipt.checkpoint(), proof);
  }

  @Test
  void aNodeThatIsNotThereAndAnAccountWithoutFundsAreTold() throws Exception {
    assertThat(EvmAnchor.deploy(URI.create("http://127.0.0.1:9/"), account).findings())
        .extracting(Finding::code)
        .containsExactly("anchor-unreachable");
    try (var chain = new Chain(folder)) {
      assertThat(EvmAnchor.deploy(chain.address(), EvmAccount.generate()).findings())
          .extracting(Finding::code)
          .containsExactly("anchor-refused");
    }
  }

  @Test
  void theCodeOfTheContractIsWhatItsSourceCompilesTo() throws Exception {
    Programs.need("node", "node", "--version");
    org.junit.jupiter.api.Assumptions.assumeTrue(
        java.nio.file.Files.isDirectory(Chain.PEERS.resolve("node_modules/solc")),
        "solc is missing: npm ci --prefix prove/anchors/src/test/peers");
    Process compiler =
        new ProcessBuilder("node", "compile.mjs")
            .directory(Chain.PEERS.toFile())
            .redirectInput(Path.of("src/main/resources/org/tanheng/anchors/Anchor.sol").toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String code =
        new String(compiler.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    try (var in = EvmAnchor.class.getResourceAsStream("Anchor.hex")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip()).isEqualTo(code);
    }
  }
}
