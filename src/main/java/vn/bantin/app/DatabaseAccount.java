package vn.bantin.app;

/** An account of a database: its address, the user and the password. */
record DatabaseAccount(String url, String username, String password) {

    /** Without the password and what else the URL may hide: whatever prints it prints this. */
    @Override
    public String toString() {
        return "Account[" + username + "]";
    }
}
