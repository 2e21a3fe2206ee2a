// SPDX-License-Identifier: Apache-2.0
/** Users, their roles and API tokens by REST. */
@NullMarked
package org.tanheng.app.accounts;

import org.jspecify.annotations.NullMarked;
