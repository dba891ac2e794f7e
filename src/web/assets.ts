import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { brandStylesheet } from './brand.ts';
import type { Assets } from './layout.tsx';
import { declareRoute } from './routes.ts';

/** The built assets: their addresses for the layout, and their bytes by address. */
export interface AssetFiles {
  readonly links: Assets;
  readonly files: ReadonlyMap<string, Buffer>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
};

/**
 * Reads the built assets into memory: there are a handful, and each then has a route of its own.
 * @throws Error when they have not been built.
 */
export function readAssets(folder: string): AssetFiles {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Assets;
  const names = readdirSync(folder).filter((name) => extname(name) in TYPES);
  return {
    links: manifest,
    files: new Map(names.map((name) => [`/assets/${name}`, readFileSync(join(folder, name))])),
  };
}

/** Serves the assets. Their names carry a hash of their content, so browsers keep them. */
export function serveAssets(server: FastifyInstance, assets: AssetFiles): void {
  const config = declareRoute('public', 'none');
  for (const [address, bytes] of assets.files) {
    server.get(address, { config }, (_request, reply) =>
      reply
        .type(TYPES[extname(address)] ?? 'application/octet-stream')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(bytes),
    );
  }
  server.get<{ Querystring: { colour?: string } }>('/assets/brand.css', { config }, (request, reply) => {
    const colour = `#${request.query.colour ?? ''}`;
    try {
      return reply
        .type('text/css; charset=utf-8')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(brandStylesheet(colour));
    } catch (error) {
      if (error instanceof RangeError) return reply.code(404).type('text/css').send('');
      throw error;
    }
  });
}
