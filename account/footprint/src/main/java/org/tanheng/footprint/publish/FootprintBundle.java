// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * A published footprint with its proof: the files of a zip by name.
 *
 * @param model canonical document of the model, with every amount settled
 * @param result what it gave, as it was written
 * @param leaf entry of the log that names the hashes of both, null while it waited
 * @param proof that the entry is in the log (C2SP tlog-proof), null while it waited
 * @param policy keys that the holder suggests; a reader has a policy of his own
 */
public record FootprintBundle(
    String model,
    String result,
    @Nullable String leaf,
    @Nullable String proof,
    @Nullable String policy) {
  /** Names of the files. */
  public static final String MODEL = "model.json";

  public static final String RESULT = "result.json";
  public static final String LEAF = "leaf.json";
  public static final String PROOF = "proof.tlog-proof";
  public static final String POLICY = "policy.txt";

  private static final List<String> NAMES = List.of(MODEL, RESULT, LEAF, PROOF, POLICY);

  /** The bundle of these files; others have no place in it. */
  public static Outcome<FootprintBundle> of(Map<String, String> files) {
    List<Finding> findings = new ArrayList<>();
    files.keySet().stream()
        .filter(name -> !NAMES.contains(name))
        .sorted()
        .forEach(
            name ->
                findings.add(
                    Finding.error(
                        "bundle-file",
                        name,
                        name,
                        String.join(", ", NAMES),
                        "Take the file out: nobody checks it.")));
    for (String needed : List.of(MODEL, RESULT)) {
      if (!files.containsKey(needed)) {
        findings.add(
            Finding.error(
                "bundle-file", needed, "no such file", needed, "Ask for the bundle again."));
      }
    }
    return findings.isEmpty()
        ? Outcome.done(
            new FootprintBundle(
                files.getOrDefault(MODEL, ""),
                files.getOrDefault(RESULT, ""),
                files.get(LEAF),
                files.get(PROOF),
                files.get(POLICY)))
        : Outcome.refused(findings);
  }

  /** The files by name. */
  public Map<String, String> files() {
    var files = new java.util.LinkedHashMap<String, String>();
    files.put(MODEL, model);
    files.put(RESULT, result);
    Optional.ofNullable(leaf).ifPresent(text -> files.put(LEAF, text));
    Optional.ofNullable(proof).ifPresent(text -> files.put(PROOF, text));
    Optional.ofNullable(policy).ifPresent(text -> files.put(POLICY, text));
    return files;
  }
}
