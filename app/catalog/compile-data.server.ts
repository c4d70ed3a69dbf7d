import type { z } from 'zod';
import type { Compile } from './compile-cache.server';
import { parseLocated } from './located';
import { readYaml } from './yaml.server';

/** Reads a YAML file that is what its fields say, and nothing more. */
export function compileData<T>(fields: z.ZodType<T>): Compile<T> {
  return (text, report) => {
    const located = readYaml(text, report);
    return located && parseLocated(fields, located, report);
  };
}
