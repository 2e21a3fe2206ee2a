// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trees of up to 130 leaves: every proof holds, and no other index, size or hash passes. */
class ProofsTest {
  private static final int LEAVES = 130;
  private final Merkle merkle = new Merkle();
  private final List<byte[]> leaves = new ArrayList<>();
  private final Trees trees = new Trees(this::node);

  ProofsTest() {
    for (int i = 0; i < LEAVES; i++) {
      leaves.add(merkle.leaf(("entry " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
  }

  private byte[] node(int level, long index) {
    return level == 0
        ? leaves.get((int) index)
        : merkle.node(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
  }

  /** The tree heads of the eight leaves that Certificate Transparency's own tests use. */
  @ParameterizedTest
  @CsvSource({
    "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  })
  void theRootsOfThePublishedLeaves(long size, String root) {
    List<String> published =
        List.of(
            "",
            "00",
            "10",
            "2021",
            "3031",
            "40414243",
            "5051525354555657",
            "606162636465666768696a6b6c6d6e6f");
    leaves.clear();
    published.forEach(leaf -> leaves.add(merkle.leaf(HexFormat.of().parseHex(leaf))));
    assertThat(HexFormat.of().formatHex(trees.root(size))).isEqualTo(root);
  }

  @Test
  void everyLeafIsProvenInEveryTreeAndNowhereElse() {
    for (int size = 1; size <= LEAVES; size++) {
      byte[] root = trees.root(size);
      for (int index = 0; index < size; index++) {
        byte[] leaf = leaves.get(index);
        List<byte[]> proof = trees.inclusion(index, size);
        assertThat(Proofs.inclusion(index, size, leaf, proof, root)).isNull();
        assertThat(Proofs.inclusion(index + 1, size, leaf, proof, root)).isNotNull();
        assertThat(Proofs.inclusion(index ^ 2, size, leaf, proof, root)).isNotNull();
        assertThat(Proofs.inclusion(index, size, root.clone(), longer(proof), root)).isNotNull();
        assertThat(Proofs.inclusion(index, size, leaf, longer(proof), root)).isNotNull();
        if (size > 1) {
          byte[] other = leaves.get((index + 1) % size);
          assertThat(Proofs.inclusion(index, size, other, proof, root)).isNotNull();
          assertThat(Proofs.inclusion(index, size, leaf, shorter(proof), root)).isNotNull();
        }
      }
    }
  }

  @Test
  void everyTreeBeginsWithEverySmallerOne() {
    for (int old = 1; old <= LEAVES; old++) {
      byte[] before = trees.root(old);
      for (int size = old; size <= LEAVES; size++) {
        byte[] root = trees.root(size);
        List<byte[]> proof = trees.consistency(old, size);
        assertThat(Proofs.consistency(old, size, before, root, proof)).isNull();
        assertThat(Proofs.consistency(old, size, before, root, longer(proof))).isNotNull();
        assertThat(Proofs.consistency(0, size, before, root, proof)).isNotNull();
        if (old < size) {
          assertThat(Proofs.consistency(old, size, root, before, proof)).isNotNull();
          assertThat(Proofs.consistency(size, old, root, before, proof)).isNotNull();
          assertThat(Proofs.consistency(old, size, before, root, shorter(proof))).isNotNull();
          assertThat(Proofs.consistency(old, size, before, before, proof)).isNotNull();
        }
      }
    }
  }

  /** Sizes above 2^63 are sizes, no negative numbers: the walk ends and refuses. */
  @Test
  void sizesAreUnsigned() {
    byte[] leaf = leaves.getFirst();
    assertThat(Proofs.inclusion(-1, -1, leaf, List.of(), leaf)).isNotNull();
    assertThat(Proofs.inclusion(0, -1, leaf, List.of(leaf), leaf)).isNotNull();
    assertThat(Proofs.consistency(1, -1, leaf, leaf, List.of(leaf))).isNotNull();
    assertThat(Proofs.consistency(-1, 1, leaf, leaf, List.of())).isNotNull();
  }

  private List<byte[]> longer(List<byte[]> proof) {
    List<byte[]> more = new ArrayList<>(proof);
    more.add(merkle.empty());
    return more;
  }

  private static List<byte[]> shorter(List<byte[]> proof) {
    return proof.subList(0, proof.size() - 1);
  }
}
