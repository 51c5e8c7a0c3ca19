// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/** That our Japanese for the platform fits the platform, also after a new release of it. */
class TranslationsTest {

	private static final Pattern PLACE = Pattern.compile("\\{\\d");
	/** Those that say less on purpose: a count of processors that nobody knows, and the plural. */
	private static final Set<String> SHORTER = Set.of("org.sansho.ja.jface.text AsyncCompletionProposalPopup.computingDetails", "org.sansho.ja.jface ExpandableNode.showRemaining");

	private static List<Bundle> fragments() {
		return Arrays.stream(FrameworkUtil.getBundle(Platform.class).getBundleContext().getBundles())
				.filter(bundle -> bundle.getSymbolicName().startsWith("org.sansho.ja.")).toList();
	}

	@Test
	void everyJapaneseTextStandsForOneOfThePlatform() throws IOException {
		List<String> idle = new ArrayList<>();
		for (Bundle fragment : fragments()) {
			for (URL file : Collections.list(fragment.findEntries("/", "*_ja.properties", true))) {
				Properties english = english(fragment, file);
				texts(file).stringPropertyNames().stream().filter(key -> !english.containsKey(key)).forEach(key -> idle.add(fragment.getSymbolicName() + ' ' + key));
			}
		}
		assertThat(fragments()).isNotEmpty();
		assertThat(idle).isEmpty();
	}

	@Test
	void japaneseTextsFillInWhatThePlatformGives() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Bundle fragment : fragments()) {
			for (URL file : Collections.list(fragment.findEntries("/", "*_ja.properties", true))) {
				Properties english = english(fragment, file);
				Properties japanese = texts(file);
				japanese.stringPropertyNames().stream().filter(key -> !places(english.getProperty(key, "")).equals(places(japanese.getProperty(key))))
						.forEach(key -> wrong.add(fragment.getSymbolicName() + ' ' + key));
			}
		}
		assertThat(wrong).containsExactlyInAnyOrderElementsOf(SHORTER);
	}

	private static Properties english(Bundle fragment, URL file) throws IOException {
		Bundle host = Platform.getBundle(fragment.getHeaders().get(Constants.FRAGMENT_HOST));
		URL entry = host.getEntry(file.getPath().replace("_ja.properties", ".properties"));
		return entry == null ? new Properties() : texts(entry);
	}

	private static Properties texts(URL file) throws IOException {
		Properties texts = new Properties();
		try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		return texts;
	}

	private static Set<String> places(String text) {
		return new TreeSet<>(PLACE.matcher(text).results().map(MatchResult::group).toList());
	}
}
