import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const read = (environment: Record<string, string>) => readConfig({ environment });

describe('the settings', () => {
  it('need nothing: the program runs on this machine alone, with its own database', () => {
    const config = read({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      isSecure: false,
      isDemo: false,
    });
    expect(config.database.url).toBeUndefined();
  });

  it('name everything that is wrong with them in one message', () => {
    expect(() => read({ PORT: 'abc', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'laut' })).toThrow(
      /PORT muss eine Zahl sein; DATABASE_URL muss eine Adresse sein.*LOG_LEVEL muss fatal/,
    );
  });

  it('take an empty value for one that is not set', () => {
    expect(read({ PORT: '', DATABASE_URL: '' }).port).toBe(3000);
  });

  it('have no default secret for a real database', () => {
    expect(() => read({ DATABASE_URL: 'postgres://db/agendawerk' })).toThrow('AUTH_SECRET fehlt');
    expect(() => read({ DATABASE_URL: 'postgres://db/agendawerk', AUTH_SECRET: 'short' })).toThrow(
      'mindestens 32 Zeichen',
    );
  });

  it('want all of an OpenID Connect service or nothing of it', () => {
    expect(() => read({ OIDC_ISSUER: 'https://id.example.de' })).toThrow('gehören zusammen');
    expect(
      read({ OIDC_ISSUER: 'https://id.example.de', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }).oidc?.name,
    ).toBe('Verwaltungskonto');
  });

  it('bind cookies to https where people come by https', () => {
    expect(read({ PUBLIC_URL: 'https://agenda.example.de/' })).toMatchObject({
      isSecure: true,
      publicUrl: 'https://agenda.example.de',
    });
  });

  it('name an address that a browser can open', () => {
    expect(read({ HOST: '0.0.0.0', PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
    expect(read({ HOST: '::1' }).publicUrl).toBe('http://[::1]:3000');
  });

  it('understand a list of trusted proxies', () => {
    expect(read({ TRUST_PROXY: '10.0.0.0/8, 127.0.0.1' }).trustProxy).toEqual(['10.0.0.0/8', '127.0.0.1']);
    expect(read({ TRUST_PROXY: 'true' }).trustProxy).toBe(true);
  });

  it('keep the screen calm where somebody sits before it', () => {
    expect(readConfig({ environment: {}, isTerminal: true }).logLevel).toBe('warn');
    expect(readConfig({ environment: {} }).logLevel).toBe('info');
  });
});
