// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.databases;

/** A process of a data set, by the identity that models name it with. */
record DatabaseProcess(
    String id, String name, String location, String category, String product, String unit) {}
