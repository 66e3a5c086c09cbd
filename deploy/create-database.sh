#!/bin/sh
# Runs once, when the database server starts for the first time: a role for the program that is no superuser, and its
# database with German sorting.
set -eu
psql --username postgres --set ON_ERROR_STOP=1 --set password="$AGENDAWERK_PASSWORD" <<'SQL'
create role agendawerk login createrole password :'password';
create database agendawerk owner agendawerk
  template template0 encoding 'UTF8' locale_provider icu icu_locale 'de-DE';
SQL
