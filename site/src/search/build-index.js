// Reads the words of the pages and writes the index as a script, because a page that is opened from a file may load
// scripts and nothing else.
'use strict';
const fs = require('fs');
const path = require('path');

const site = path.resolve(process.argv[2]);
const MiniSearch = require(path.join(site, 'search/minisearch.js'));
const { options } = require(path.join(site, 'search/search.js'));

const words = path.join(site, 'search-words.json');
const index = new MiniSearch(options);
index.addAll(JSON.parse(fs.readFileSync(words, 'utf8')));
fs.writeFileSync(path.join(site, 'search/index.js'), 'ForkloreSearch.index = ' + JSON.stringify(index) + ';\n');
fs.unlinkSync(words);
