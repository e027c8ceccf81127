package org.wellword;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The core brings along what its design names, and nothing else. */
class DependenciesTest {
  @Test
  void pom_ofTheCore_namesFiveLibraries()
      throws IOException, ParserConfigurationException, SAXException {
    Document pom =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile());
    Set<String> libraries = new TreeSet<>();
    NodeList all = pom.getElementsByTagName("dependency");
    for (int i = 0; i < all.getLength(); i++) {
      Element dependency = (Element) all.item(i);
      if (dependency.getElementsByTagName("scope").getLength() == 0) {
        libraries.add(
            dependency.getElementsByTagName("artifactId").item(0).getTextContent().strip());
      } else {
        String scope = dependency.getElementsByTagName("scope").item(0).getTextContent();
        assertThat(scope).isEqualTo("test");
      }
    }
    assertThat(libraries)
        .containsExactly(
            "icu4j", "jackson-core", "jspecify", "lucene-analysis-common", "lucene-core");
  }

  @Test
  void module_ofTheCore_requiresThemAndJavaAlone() throws IOException {
    try (InputStream in = Files.newInputStream(Path.of("target/classes/module-info.class"))) {
      ModuleDescriptor module = ModuleDescriptor.read(in);
      assertThat(module.name()).isEqualTo("org.wellword.core");
      assertThat(module.requires())
          .extracting(ModuleDescriptor.Requires::name)
          .containsExactlyInAnyOrder(
              "java.base",
              "org.jspecify",
              "org.apache.lucene.core",
              "org.apache.lucene.analysis.common",
              "tools.jackson.core",
              "com.ibm.icu",
              "jdk.jfr");
    }
  }
}
