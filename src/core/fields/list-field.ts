import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { listOf, objectOf } from './list-of.js';
import { ParsedBy } from './parsed-by.js';

/** A field that holds a list of objects of a class, each read as the class says. */
export const ListField = (Item: new () => object, most: number): PropertyDecorator =>
  applyDecorators(ParsedBy(listOf(Item, { most })), ApiProperty({ type: [Item], maxItems: most }));

/** A field that holds one object of a class. */
export const ObjectField = (Item: new () => object): PropertyDecorator =>
  applyDecorators(ParsedBy(objectOf(Item)), ApiProperty({ type: Item }));
