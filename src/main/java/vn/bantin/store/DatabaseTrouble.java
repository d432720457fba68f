package vn.bantin.store;

/** The kinds of trouble with the database, each with its own sentence to the user. */
public enum DatabaseTrouble {
    UNREACHABLE,
    LOCKED_BY_ANOTHER_PROCESS,
    /** The account, its password or its rights are not accepted. */
    WRONG_PASSWORD,
    /** The connection is not encrypted, and MySQL may not be sent the password of this account in clear. */
    NOT_ENCRYPTED,
    /** The connection must be encrypted, and the server does not offer it. */
    NO_TLS,
    /** The tables are older than the program, and this account may not bring them up to it. */
    SCHEMA_BEHIND,
    NO_SUCH_DATABASE,
    /** The file of the embedded database is damaged or cut off. */
    DAMAGED_FILE,
    /** The tables are of a newer program, of something else, or half made. */
    TOO_NEW_OR_BROKEN_SCHEMA,
    DISK_FULL_OR_READ_ONLY,
    OTHER
}
