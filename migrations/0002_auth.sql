-- Sign-in, in the shape that better-auth expects (snake_case names are mapped in api/src/auth).
create table auth."user" (
  id uuid primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  locale text not null default 'de' check (locale in ('de', 'en')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table auth.session (
  id uuid primary key,
  user_id uuid not null references auth."user" (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_user_id_idx on auth.session (user_id);

create table auth.account (
  id uuid primary key,
  user_id uuid not null references auth."user" (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index account_user_id_idx on auth.account (user_id);

-- Whoever made an account with a link from an invitation may have had that link from somebody else: until the town's own
-- sign-in service proves the address, it is not proven. When it does, what was set before by whomever ends: password,
-- second factor, sessions.
create function auth.settle_ownership() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if exists (select from auth."user" u where u.id = new.user_id and not u.email_verified) then
    delete from auth.account a where a.user_id = new.user_id and a.provider_id = 'credential';
    delete from auth.session s where s.user_id = new.user_id;
    delete from auth.two_factor f where f.user_id = new.user_id;
    update auth."user" u set email_verified = true, two_factor_enabled = false, updated_at = now() where u.id = new.user_id;
  end if;
  return null;
end $$;
create trigger settle_ownership after insert on auth.account for each row when (new.provider_id <> 'credential')
  execute function auth.settle_ownership();

create table auth.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier_idx on auth.verification (identifier);

create table auth.two_factor (
  id uuid primary key,
  user_id uuid not null unique references auth."user" (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

-- Guesses that failed, by account and by network address, so that a restart forgets none. The key is a keyed hash:
-- nobody can read here who tried from where.
create table auth.attempt (
  key bytea primary key,
  failures integer not null,
  locked_until timestamptz not null,
  last_at timestamptz not null
);
create index attempt_last_at_idx on auth.attempt (last_at);

grant select, insert, update, delete on all tables in schema auth to agendawerk_auth;
