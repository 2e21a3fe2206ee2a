// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree that is hashed as entries come is the one of RFC 6962 section 2.1. */
class TreeBuilderTest {

  @Test
  void theTreeOfTheTestsOfCertificateTransparencyHasItsRoot() {
    TreeBuilder tree = new TreeBuilder();
    for (String entry :
        List.of(
            "",
            "00",
            "10",
            "2021",
            "3031",
            "40414243",
            "5051525354555657",
            "606162636465666768696a6b6c6d6e6f")) {
      tree.add(HexFormat.of().parseHex(entry));
    }
    assertThat(tree.root().hex())
        .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  }

  @Test
  void ofEverySizeItsRootAndThatOfItsPartsAreThoseOfTheTreeInMemory() {
    TreeBuilder tree = new TreeBuilder();
    for (int size = 0; size < 150; size++) {
      tree.clear();
      List<byte[]> entries = new ArrayList<>();
      byte[] room = new byte[9];
      for (int i = 0; i < size; i++) {
        room[0] = (byte) i;
        tree.add(room, 1 + i % 8);
        entries.add(java.util.Arrays.copyOf(room, 1 + i % 8));
        assertThat(tree.firstByte(i))
            .isEqualTo(InnerTree.of(entries.subList(i, i + 1)).root().digest()[0]);
      }
      assertThat(tree.root()).as("size %d", size).isEqualTo(InnerTree.of(entries).root());
      if (size > 0) {
        assertThat(tree.ofParts(tree.parts(16))).isEqualTo(tree.root());
      }
    }
  }
}
