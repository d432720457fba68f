package vn.bantin.job;

/** By which account the program's own database is entered. */
record Account(String url, String username, String password) {

    /** Without the password and what else the URL may hide: whatever prints it prints this. */
    @Override
    public String toString() {
        return "Account[" + username + "]";
    }
}
