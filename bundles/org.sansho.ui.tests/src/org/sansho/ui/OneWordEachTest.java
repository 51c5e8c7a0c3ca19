// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.FrameworkUtil;
import org.sansho.core.text.Messages;
import org.sansho.workbench.Welcome;

/** The welcome page calls what it offers as the menu does. */
class OneWordEachTest {

	@ParameterizedTest
	@CsvSource({ "door.sample, command.openSample", "door.new, command.newProject", "door.import, command.importForm", "folder, command.importProject" })
	void theWelcomePageAndTheMenuUseTheSameWords(String door, String command) throws IOException {
		assertThat(plain(new Messages(Welcome.class, Locale.ENGLISH).get(door))).isEqualTo(plain(menu("plugin.properties", command)));
		assertThat(plain(new Messages(Welcome.class, Locale.JAPANESE).get(door))).isEqualTo(plain(menu("plugin_ja.properties", command)));
	}

	private static String menu(String file, String command) throws IOException {
		Properties texts = new Properties();
		try (var in = FrameworkUtil.getBundle(ProjectPage.class).getEntry(file).openStream()) {
			texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		return texts.getProperty(command);
	}

	/** Three dots say in a menu that something is asked first. */
	private static String plain(String words) {
		return words.replace("…", "").strip();
	}
}
