import type { APIRoute } from 'astro';
import { dataPackage } from '../../feeds/data-package.ts';
import { getBase } from '../../validate/base.ts';

export const GET: APIRoute = () => Response.json(dataPackage(getBase()));
