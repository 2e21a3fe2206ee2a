// SPDX-License-Identifier: Apache-2.0
package org.tanheng.arch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The modules and their arrows as the README draws them under "The house". A module is a line below
 * a folder, or a folder of its own with an arrow; the tree is read from top to bottom.
 *
 * @param folders folder of each module, relative to the root, in the order of the tree
 * @param arrows the modules that each module may stand on directly
 */
record House(Map<String, String> folders, Map<String, Set<String>> arrows) {
  private static final Pattern GROUP =
      Pattern.compile("^ {2}([a-z-]+)/(?: .*?)?(?:-> ([a-z -]+))?$");
  private static final Pattern MODULE = Pattern.compile("^ {4}([a-z-]+) .*?(?:-> ([a-z -]+))?$");

  /** Reads the first fenced block after the heading "The house". */
  static House parse(String readme) {
    int heading = readme.indexOf("\n## The house\n");
    int start = readme.indexOf("```\n", heading) + 4;
    int end = readme.indexOf("\n```", start);
    if (heading < 0 || start < 4 || end < 0) {
      throw new IllegalArgumentException("no tree under '## The house'");
    }
    var folders = new LinkedHashMap<String, String>();
    var arrows = new LinkedHashMap<String, Set<String>>();
    String group = "";
    for (String line : readme.substring(start, end).lines().toList()) {
      Matcher folder = GROUP.matcher(line);
      Matcher module = MODULE.matcher(line);
      if (folder.matches()) {
        group = folder.group(1);
        if (folder.group(2) != null) {
          folders.put(group, group);
          arrows.put(group, names(folder.group(2)));
        }
      } else if (module.matches()) {
        String name = module.group(1);
        folders.put(name, group + "/" + name);
        arrows.put(name, module.group(2) == null ? Set.of() : names(module.group(2)));
      }
    }
    return new House(folders, arrows);
  }

  private static Set<String> names(String list) {
    return new LinkedHashSet<>(List.of(list.strip().split(" +")));
  }

  /** Arrows that point to no module, or not to one that stands above: so there is no cycle. */
  List<String> upward() {
    var wrong = new ArrayList<String>();
    var above = new LinkedHashSet<String>();
    arrows.forEach(
        (module, targets) -> {
          targets.stream()
              .filter(target -> !above.contains(target))
              .forEach(target -> wrong.add(module + " -> " + target));
          above.add(module);
        });
    return wrong;
  }

  /** What a module may use: itself and all that its arrows reach. */
  Set<String> reach(String module) {
    var reached = new LinkedHashSet<String>();
    reach(module, reached);
    return reached;
  }

  private void reach(String module, Set<String> reached) {
    if (reached.add(module)) {
      arrows.getOrDefault(module, Set.of()).forEach(target -> reach(target, reached));
    }
  }
}
