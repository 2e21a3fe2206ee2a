// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/**
 * Reads a policy file line by line (C2SP tlog-policy, section Policy file syntax). A comment {@code
 * #valid KEY FIRST [LAST]} says for which sizes a log's key above it is believed; others read over
 * it.
 */
final class PolicyParser {
  private static final String NONE = "none";
  private static final String VALID = "#valid";
  private static final String SIZE = "0|[1-9][0-9]{0,17}";
  private final List<NoteKey> logs = new ArrayList<>();
  private final Map<String, NoteKey> witnesses = new LinkedHashMap<>();
  private final Map<String, LogPolicy.Quorum> names = new LinkedHashMap<>();
  private final Map<NoteKey, URI> addresses = new HashMap<>();
  private final Map<NoteKey, KeySpan> spans = new HashMap<>();
  private final Set<String> keys = new HashSet<>();
  private LogPolicy.@Nullable Quorum quorum;
  private int number;

  LogPolicy parse(String text) {
    for (String line : text.split("\n", -1)) {
      number++;
      String content = line.replace('\t', ' ').strip();
      if (content.startsWith(VALID)) {
        valid(List.of(content.split(" +")));
      } else if (!content.isEmpty() && !content.startsWith("#")) {
        line(List.of(content.split(" +")));
      }
    }
    if (quorum == null) {
      throw refused("no quorum", "a line: quorum none, or quorum NAME");
    }
    return new LogPolicy(logs, witnesses, quorum, addresses, spans);
  }

  private void line(List<String> words) {
    switch (words.getFirst()) {
      case "log" -> log(words);
      case "witness" -> witness(words);
      case "group" -> group(words);
      case "quorum" -> quorum(words);
      default -> throw refused(words.getFirst(), "log, witness, group or quorum");
    }
  }

  private void log(List<String> words) {
    require(words.size() == 2 || words.size() == 3, words, "log KEY [URL]");
    NoteKey key = key(words.get(1), KeyType.ED25519);
    logs.add(key);
    address(key, words.subList(2, words.size()));
  }

  private void valid(List<String> words) {
    String form = "#valid KEY FIRST [LAST], once for a log above";
    require(words.size() == 3 || words.size() == 4, words, form);
    require(words.subList(2, words.size()).stream().allMatch(w -> w.matches(SIZE)), words, form);
    NoteKey key = NoteKey.parse(words.get(1)).orElseThrow();
    long first = Long.parseLong(words.get(2));
    long last = words.size() == 4 ? Long.parseLong(words.get(3)) : Long.MAX_VALUE;
    require(words.getFirst().equals(VALID) && logs.contains(key) && first <= last, words, form);
    require(spans.put(key, new KeySpan(first, last)) == null, words, form);
  }

  private void witness(List<String> words) {
    require(words.size() == 3 || words.size() == 4, words, "witness NAME KEY [URL]");
    name(words.get(1));
    NoteKey key = key(words.get(2), KeyType.COSIGNATURE);
    witnesses.put(words.get(1), key);
    address(key, words.subList(3, words.size()));
    names.put(words.get(1), new LogPolicy.Quorum.Witness(words.get(1)));
  }

  private void address(NoteKey key, List<String> words) {
    for (String word : words) {
      require(word.matches("https?://[^\\s/]+(/\\S*)?"), words, "an address such as https://host/");
      addresses.put(key, URI.create(word.endsWith("/") ? word : word + "/"));
    }
  }

  private void group(List<String> words) {
    require(words.size() > 3, words, "group NAME THRESHOLD MEMBER ...");
    name(words.get(1));
    List<LogPolicy.Quorum> members = new ArrayList<>();
    for (String member : words.subList(3, words.size())) {
      members.add(known(member));
    }
    require(new HashSet<>(members).size() == members.size(), words, "each member once");
    names.put(words.get(1), new LogPolicy.Quorum.Group(threshold(words, members.size()), members));
  }

  private int threshold(List<String> words, int members) {
    String threshold = words.get(2);
    if (threshold.equals("any")) {
      return 1;
    }
    if (threshold.equals("all")) {
      return members;
    }
    require(threshold.matches("[1-9][0-9]{0,3}"), words, "any, all or a number");
    int number = Integer.parseInt(threshold);
    require(number <= members, words, "a threshold of at most " + members);
    return number;
  }

  private void quorum(List<String> words) {
    require(words.size() == 2 && quorum == null, words, "one line: quorum NAME");
    quorum = words.get(1).equals(NONE) ? new LogPolicy.Quorum.None() : known(words.get(1));
  }

  private LogPolicy.Quorum known(String name) {
    LogPolicy.Quorum found = names.get(name);
    if (found == null) {
      throw refused(name, "a witness or group of a line above");
    }
    return found;
  }

  private void name(String name) {
    require(!name.equals(NONE) && !names.containsKey(name), List.of(name), "a new name");
  }

  private NoteKey key(String text, KeyType type) {
    NoteKey key = NoteKey.parse(text).orElseThrow();
    require(key.type() == type, List.of(text), type == KeyType.ED25519 ? "a log" : "a witness");
    require(keys.add(key.publicKey()), List.of(text), "each key once");
    return key;
  }

  private void require(boolean holds, List<String> got, String wanted) {
    if (!holds) {
      throw refused(String.join(" ", got), wanted);
    }
  }

  private FindingException refused(String got, String wanted) {
    return new FindingException(
        Finding.error(
            "policy-malformed",
            "line " + number,
            got,
            wanted,
            "Correct the policy file; nothing is believed until then."));
  }
}
