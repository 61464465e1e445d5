package asc.postgres;

import asc.definition.PostgresAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * Opens the connection. The password comes from the variable {@code ASC_POSTGRES_PASSWORD}, else from a file in the home's restricted
 * folder, else from where PostgreSQL's own programs have it ({@code PGPASSFILE}, {@code ~/.pgpass}); it is never told to anybody.
 */
final class Login {

    static final String VARIABLE = "ASC_POSTGRES_PASSWORD";

    /** A server that says nothing for so long is gone; nothing we ask of one takes longer. */
    private static final String SILENCE_SECONDS = "1800";

    private final PostgresAddress address;
    private final Path passwordFile;

    Login(PostgresAddress address, Path passwordFile) {
        this.address = address;
        this.passwordFile = passwordFile;
    }

    Session open() throws SQLException, IOException {
        Properties settings = new Properties();
        settings.setProperty("ApplicationName", "asc-warehouse");
        settings.setProperty("connectTimeout", "10");
        settings.setProperty("socketTimeout", SILENCE_SECONDS);
        settings.setProperty("tcpKeepAlive", "true");
        address.parameters().forEach(settings::setProperty);
        settings.setProperty("user", address.user().isEmpty() ? System.getProperty("user.name", "") : address.user());
        password().ifPresent(password -> settings.setProperty("password", password));
        // Asked for itself: another driver's complaint would hide what this one has to say.
        return new Session(new Driver().connect(url(), settings));
    }

    private String url() {
        return "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + address.database();
    }

    private Optional<String> password() throws IOException {
        String variable = System.getenv(VARIABLE);
        if (variable != null && !variable.isEmpty()) {
            return Optional.of(variable);
        }
        return Files.exists(passwordFile)
                ? Optional.of(Files.readString(passwordFile).strip())
                : Optional.empty();
    }
}
