/** Tests of the database, on H2 always and on MySQL with the profile {@code mysql}. */
package vn.bantin.store;
