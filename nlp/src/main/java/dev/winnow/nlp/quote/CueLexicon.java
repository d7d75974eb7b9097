package dev.winnow.nlp.quote;
final class CueLexicon { static boolean isCue(String t,int a,int b){return false;} }
