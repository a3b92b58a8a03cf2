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
// Under another name first: while a page is shown, it may load the index at any time.
const file = path.join(site, 'search/index.js');
fs.writeFileSync(file + '.new', 'ForkloreSearch.index = ' + JSON.stringify(index) + ';\n');
fs.renameSync(file + '.new', file);
fs.unlinkSync(words);
