#!/usr/bin/env python3
"""Fits the weights of Sources/CassetinNames/NameOdds.swift.

  NameSamples [--errors LIST] ARTICLE… > samples.tsv
  fit.py samples.tsv

A logistic regression with a ridge, fitted to as many damaged as natural pairs; its bias is then moved, and the samples
of damage are weighed, as if one article in five had a damaged name, and its odds are stretched to be true to that. Printed are the weights, as Swift has them, and from fits that left each article
out once (ten folds) how often findings of a probability were right, and the share of damages found. Needs numpy.
"""
import sys, zlib
import numpy as np

DAMAGED = 0.2
RIDGE = 1.0
FOLDS = 10
CERTAIN, LIKELY = 0.97, 0.7

rows, names, articles, missed = [], {}, set(), 0
for line in open(sys.argv[1], encoding='utf-8'):
    article, label, wrong, right, values = line.rstrip('\n').split('\t')
    articles.add(article)
    if label == 'missed':
        missed += 1
        continue
    pieces = {}
    for value in values.split(' '):
        piece, number = value.split('=')
        pieces[piece] = float(number)
        names.setdefault(piece, len(names))
    rows.append((article, label, wrong, right, pieces))

x = np.zeros((len(rows), len(names)))
y = np.zeros(len(rows))
weight = np.ones(len(rows))
damages = sum(1 for r in rows if r[1] == 'damaged+') + missed
for i, (article, label, wrong, right, pieces) in enumerate(rows):
    for piece, number in pieces.items():
        x[i, names[piece]] = number
    y[i] = label.endswith('+')
    if label.startswith('damaged'):
        weight[i] = DAMAGED * len(articles) / damages
share = np.ones(len(rows))
natural = sum(1 for r in rows if r[1].startswith('natural'))
for i, r in enumerate(rows):
    if r[1].startswith('damaged'):
        share[i] = natural / (len(rows) - natural)
shift = np.log(DAMAGED * len(articles) / damages / (natural / (len(rows) - natural)))
fold = np.array([zlib.crc32(r[0].encode()) % FOLDS for r in rows])


def fit(x, y, weight):
    w = np.zeros(x.shape[1])
    ridge = np.full(x.shape[1], RIDGE)
    ridge[names['bias']] = 1e-3
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (weight * (p - y)) + ridge * w
        curvature = (x.T * (weight * p * (1 - p))) @ x + np.diag(ridge)
        step = np.linalg.solve(curvature, gradient)
        w -= step
        if np.abs(step).max() < 1e-6:
            break
    return w


odds = np.zeros(len(rows))
for k in range(FOLDS):
    w = fit(x[fold != k], y[fold != k], share[fold != k])
    odds[fold == k] = x[fold == k] @ w + shift

# A line through the odds of the fits that did not see a sample (Platt 1999) makes the probabilities true.
slope, offset = 1.0, 0.0
for _ in range(60):
    p = 1 / (1 + np.exp(-np.clip(slope * odds + offset, -30, 30)))
    z = np.stack([odds, np.ones(len(odds))])
    step = np.linalg.solve((z * (weight * p * (1 - p))) @ z.T, z @ (weight * (p - y)))
    slope, offset = slope - step[0], offset - step[1]
p = 1 / (1 + np.exp(-np.clip(slope * odds + offset, -30, 30)))

print('probability, samples, weight, right')
for low, high in [(0, .1), (.1, .3), (.3, .5), (.5, .7), (.7, .8), (.8, .9), (.9, .95), (.95, .97), (.97, .99), (.99, 1.01)]:
    m = (p >= low) & (p < high)
    if m.any():
        print(f'  {low:4.2f}–{min(high, 1):4.2f} {m.sum():6d} {weight[m].sum():8.1f}   {(weight * y)[m].sum() / weight[m].sum():.3f}')
for threshold in (.5, .6, LIKELY, .8, .9, .93, CERTAIN):
    found = ((p >= threshold) & np.array([r[1] == 'damaged+' for r in rows])).sum()
    wrong = [(round(p[i], 3), *r[:4]) for i, r in enumerate(rows) if p[i] >= threshold and r[1] == 'natural-']
    print(f'from {threshold}: {found} of {damages} damages ({found / damages:.3f}; {missed} make no pair), '
          f'{len(wrong)} natural pairs in {len(articles)} articles')
    if '--show' in sys.argv:
        for row in sorted(wrong, reverse=True):
            print('    ', *row)
if '--show' in sys.argv:
    print('natural slips missed:', *[(r[2], r[3], round(p[i], 3)) for i, r in enumerate(rows) if r[1] == 'natural+' and p[i] < LIKELY])

w = fit(x, y, share)
w[names['bias']] += shift
w *= slope
w[names['bias']] += offset
print('  static let weights: [Piece: Double] = [')
for piece in names:
    print(f'    .{piece}: {w[names[piece]]:.2f},')
print('  ]')
